import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixtureConfigs } from '../fixtures/fixture-configs.js';
import { typeErrors } from '../fixtures/type-errors.js';
import { inRepository, repositoryRoot } from '../repository.js';

/*
 * Everything that holds for this repository without running a test: generated files are fresh, the format is prettier's,
 * our own rules and those of others find nothing, fixtures type-check, and the arrows between the rooms point one way.
 */

const require = createRequire(import.meta.url);
const bin = (name: string, file: string) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
const command = (name: string) => fileURLToPath(new URL(`${name}.js`, import.meta.url));

/** Runs a program of ours with its output shown; whether it ended well. */
function node(...args: string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: repositoryRoot, stdio: 'inherit' }).status === 0;
}

const steps: Readonly<Record<string, () => boolean>> = {
  'generated files': () => node(command('generate'), '--check'),
  format: () => node(bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  lint: () => node(bin('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.'),
  'types of fixtures': () => {
    const errors = fixtureConfigs().flatMap(config => typeErrors(inRepository(config)).errors);
    for (const error of errors) console.error(error);
    return errors.length === 0;
  },
  architecture: () => node(bin('plimsoll', 'dist/bin.js'), 'check', '--max-warnings', '0'),
};

const failed: string[] = [];
for (const [name, passes] of Object.entries(steps)) {
  const started = performance.now();
  const passed = passes();
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!passed) failed.push(name);
}
if (failed.length > 0) console.error(`PLIMSOLL_CHECK_FAILED ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
