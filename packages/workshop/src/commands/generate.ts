import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { generatedFiles } from '../generate/generated-files.js';
import { staleFiles, writeFiles, type GeneratedFile } from '../generate/generated-file.js';
import { rulesIndex } from '../generate/rules-index.js';
import { repositoryRoot } from '../repository.js';
import { loadSuite } from '../suite/suite.js';
import { writeFacts } from '../knowledge/facts-file.js';
import { generateStructure } from './generate-structure.js';

/** Writes everything derived, or with `--check` names what is stale. `--fast` leaves the libraries' structures out. */
async function main(args: readonly string[]): Promise<number> {
  const check = args.includes('--check');
  const stale: string[] = [];
  const settle = (files: readonly GeneratedFile[]) => {
    const changed = staleFiles(files);
    stale.push(...changed.map(({ path }) => path));
    if (!check) writeFiles(changed);
    return changed.length > 0;
  };
  if (settle([rulesIndex()]) && !check) build();
  settle(await generatedFiles(await loadSuite()));
  const note = (folder: string, { written, stale: old }: { written: string[]; stale: string[] }) =>
    stale.push(...[...written, ...old].map(file => `packages/knowledge/generated/${folder}${file}`));
  note('', await writeFacts({ check }));
  if (!args.includes('--fast')) note('structure/', generateStructure({ check }));
  for (const file of stale) console.log(`${check ? 'stale' : 'wrote'} ${file}`);
  if (!check || stale.length === 0) return 0;
  console.error(
    `PLIMSOLL_STALE ${stale.length} generated files are not up to date: run \`pnpm generate\` and commit them.`,
  );
  return 1;
}

/** Builds the packages anew, so that rules which were added by now are loaded with the rest. */
function build(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  spawnSync(process.execPath, [tsc, '-b', 'packages/workshop'], { cwd: repositoryRoot, stdio: 'inherit' });
}

process.exitCode = await main(process.argv.slice(2));
