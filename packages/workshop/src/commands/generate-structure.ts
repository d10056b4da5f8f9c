import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { structureFile } from '@plimsoll/knowledge';
import { loadDeclarations } from '../structure/declarations.js';
import { describedModules } from '../structure/described-modules.js';
import { draftStructures } from '../structure/module-structure.js';
import { isStamped, putStamp } from '../structure/structure-stamp.js';
import { structureText } from '../structure/structure-text.js';
import { tidyStructures } from '../structure/tidy-structure.js';

const fixtures = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));
const target = fileURLToPath(new URL('../../../knowledge/generated/structure/', import.meta.url));

/**
 * Writes the structure of every described module into `packages/knowledge/generated/structure`, and removes files of
 * modules that are described no longer.
 *
 * @returns The files that were (or, with `check`, are to be) written or removed: `written` or `stale`.
 */
export function generateStructure(options: { readonly check: boolean; readonly modules?: readonly string[] }): {
  written: string[];
  stale: string[];
} {
  const { check, modules = [] } = options;
  if (isStamped()) return { written: [], stale: [] };
  const declarations = loadDeclarations(
    fixtures,
    describedModules.flatMap(({ specifier }) => specifier ?? []),
  );
  const structures = tidyStructures(draftStructures(declarations).drafts);
  const wanted = new Map(structures.map(structure => [structureFile(structure.module), structure]));
  mkdirSync(target, { recursive: true });
  const present = new Set(readdirSync(target));
  const changed: string[] = [];
  for (const [file, structure] of wanted) {
    if (modules.length > 0 && !modules.includes(structure.module)) continue;
    const text = structureText(structure);
    if (present.has(file) && readFileSync(target + file, 'utf8') === text) continue;
    changed.push(file);
    if (!check) writeFileSync(target + file, text);
  }
  for (const file of present) {
    if (wanted.has(file)) continue;
    changed.push(file);
    if (!check) rmSync(target + file);
  }
  if (modules.length === 0 && (!check || changed.length === 0)) putStamp();
  return check ? { written: [], stale: changed } : { written: changed, stale: [] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2);
  const { written, stale } = generateStructure({
    check: given.includes('--check'),
    modules: given.filter(argument => !argument.startsWith('--')),
  });
  for (const file of written) console.log(`wrote ${file}`);
  for (const file of stale) console.error(`stale: ${file}; run \`pnpm generate\``);
  process.exitCode = stale.length > 0 ? 1 : 0;
}
