import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LibraryTable } from '@plimsoll/knowledge';

const sources = fileURLToPath(new URL('../../../knowledge/src/libraries/', import.meta.url));
const built = fileURLToPath(new URL('../../../knowledge/dist/libraries/', import.meta.url));
const target = fileURLToPath(new URL('../../../knowledge/generated/facts.json', import.meta.url));

/**
 * Collects every library table that the built counterpart of a `libraries/*.ts` exports, sorted by module. Tables of
 * one module that are kept in several files for their length are one.
 *
 * @throws Error if two tables of one module disagree about versions, or state a fact about the same address.
 */
export async function collectTables(): Promise<LibraryTable[]> {
  const found: LibraryTable[] = [];
  for (const file of readdirSync(sources).sort()) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const module = pathToFileURL(built + file.replace(/ts$/, 'js')).href;
    found.push(...Object.values((await import(module)) as Record<string, unknown>).filter(isTable));
  }
  return joinTables(found);
}

function isTable(value: unknown): value is LibraryTable {
  return typeof value === 'object' && value !== null && 'module' in value && 'facts' in value;
}

/**
 * One table a module, sorted by module.
 *
 * @throws Error as `collectTables` does.
 */
export function joinTables(found: readonly LibraryTable[]): LibraryTable[] {
  const tables = new Map<string, LibraryTable>();
  for (const table of found) {
    const before = tables.get(table.module);
    tables.set(table.module, before ? join(before, table) : table);
  }
  return [...tables.values()].sort((a, b) => (a.module < b.module ? -1 : 1));
}

function join(one: LibraryTable, other: LibraryTable): LibraryTable {
  if (one.versions !== other.versions) {
    throw new Error(`PLIMSOLL_FACTS_VERSIONS: the tables of ${one.module} name different versions.`);
  }
  const stated = new Set(one.facts.map(fact => fact.api));
  const twice = other.facts.find(fact => stated.has(fact.api));
  if (twice) throw new Error(`PLIMSOLL_FACTS_TWICE: two tables of ${one.module} speak of ${twice.api}.`);
  const aliases = [...new Set([...(one.aliases ?? []), ...(other.aliases ?? [])])];
  return { ...other, ...one, ...(aliases.length > 0 ? { aliases } : {}), facts: [...one.facts, ...other.facts] };
}

/** The tables as the text of `facts.json`, a fact a line. */
export function factsText(tables: readonly LibraryTable[]): string {
  const blocks = tables.map(({ facts, ...head }) => {
    const lines = facts.map(fact => JSON.stringify(fact)).join(',\n');
    return `${JSON.stringify(head).slice(0, -1)},"facts":[\n${lines}\n]}`;
  });
  return `[\n${blocks.join(',\n')}\n]\n`;
}

/**
 * Writes all hand-written tables into `packages/knowledge/generated/facts.json`, which is what is read at run time.
 *
 * @returns The file, if it was (or, with `check`, is to be) written.
 */
export async function writeFacts({
  check,
}: {
  readonly check: boolean;
}): Promise<{ written: string[]; stale: string[] }> {
  const text = factsText(await collectTables());
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return { written: [], stale: [] };
  if (check) return { written: [], stale: ['facts.json'] };
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  return { written: ['facts.json'], stale: [] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { written, stale } = await writeFacts({ check: process.argv.includes('--check') });
  for (const file of written) console.log(`wrote ${file}`);
  for (const file of stale) console.error(`stale: ${file}; run \`pnpm generate\``);
  process.exitCode = stale.length > 0 ? 1 : 0;
}
