import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { sourcesBelow } from './sources-below.js';
import { stressRun } from './stress-run.js';

const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-stress-test-'));
function write(name: string, text: string): string {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

/** A job that dies on a file of one name and finds the rest well. */
const job = write(
  'job.mjs',
  `import { appendFileSync, readFileSync } from 'node:fs';
const { files, log } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const file of files) {
  if (file.endsWith('deadly.ts')) { console.error('out of memory'); process.exit(9); }
  appendFileSync(log, JSON.stringify({ isParsed: !file.endsWith('broken.ts'), faults: [] }) + '\\n');
}
appendFileSync(process.env.PLIMSOLL_COSTS, JSON.stringify({ rule: { ms: 2000, slowest: { file: 'a.ts', ms: 1500 }, slow: [{ file: 'a.ts', ms: 1500 }] } }) + '\\n');`,
);

it('goes on after a file on which the process dies, and tells what was slow', () => {
  const run = stressRun(['a.ts', 'deadly.ts', 'broken.ts', 'b.ts'], () => undefined, job);
  expect(run).toEqual({
    parsed: 3,
    unparsed: 1,
    faults: [{ file: 'deadly.ts', kind: 'died', message: '9: out of memory' }],
    slow: [{ rule: 'rule', file: 'a.ts', ms: 1500 }],
  });
});

it('runs all rules, over deep code too', () => {
  const deep = [
    ['node_modules/calls.ts', `import { Pool } from 'pg';\nnew Pool();`],
    ['calls.ts', `${'f('.repeat(250)}1${')'.repeat(250)};`],
    ['chain.ts', `import knex from 'knex';\nexport const all = knex({})${'.where({ a: 1 })'.repeat(250)};`],
    ['sum.ts', `import { Pool } from 'pg';\nnew Pool().query(${Array(250).fill('id').join(' + ')});`],
    ['blocks.ts', `export async function f() { ${'try { if (a) {'.repeat(80)} ${'} } catch {}'.repeat(80)} }`],
    ['types.ts', `export type T = ${'Promise<'.repeat(250)}string${'>'.repeat(250)};`],
  ].map(([name, text]) => write(name ?? '', text ?? ''));
  const run = stressRun(deep, () => undefined);
  expect(run).toEqual({ parsed: deep.length, unparsed: 0, faults: [], slow: [] });
});

it('lists every source below a folder', () => {
  write('note.txt', '');
  expect(sourcesBelow(folder).map(file => path.basename(file))).toEqual(
    expect.arrayContaining(['calls.ts', 'job.mjs', 'types.ts']),
  );
  expect(sourcesBelow(folder).some(file => file.endsWith('.txt'))).toBe(false);
});
