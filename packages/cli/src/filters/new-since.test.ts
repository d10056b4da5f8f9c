import type { Finding } from '@plimsoll/findings';
import { expect, test } from 'vitest';
import { countOccurrences } from './fingerprint.js';
import { newSince } from './new-since.js';

function finding(rule: string, file: string, identity: string, kind: Finding['kind'] = 'policy'): Finding {
  return { rule, kind, severity: 'error', message: identity, location: { file, line: 1, column: 1 }, identity };
}

function added(now: readonly Finding[], then: readonly Finding[], renamed: Record<string, string> = {}): string[] {
  const result = newSince(countOccurrences(now), countOccurrences(then), new Map(Object.entries(renamed)));
  return result.added.map(({ finding: one }) => `${one.location.file} ${one.identity}`);
}

test('a moved file takes its findings along, in its place and in what identifies them', () => {
  const then = [finding('layers', 'a.ts', 'a.ts -> b.ts'), finding('r', 'a.ts', 'line', 'rule')];
  const now = [finding('layers', 'new dir/a.ts', 'new dir/a.ts -> c.ts'), finding('r', 'new dir/a.ts', 'line', 'rule')];
  expect(added(now, then, { 'new dir/a.ts': 'a.ts', 'c.ts': 'b.ts' })).toEqual([]);
  expect(added(now, then, { 'c.ts': 'b.ts' })).toHaveLength(2);
});

test('two files that change places are not confused', () => {
  const then = [finding('layers', 'a.ts', 'a.ts -> x.ts')];
  expect(added([finding('layers', 'b.ts', 'b.ts -> x.ts')], then, { 'a.ts': 'b.ts', 'b.ts': 'a.ts' })).toEqual([]);
});

test('one mended and another added is one new; a second equal one is new too', () => {
  const one = finding('r', 'a.ts', 'throw new Error(message)', 'rule');
  expect(added([one, one], [one])).toHaveLength(1);
  expect(added([finding('r', 'a.ts', 'other', 'rule')], [one])).toEqual(['a.ts other']);
  expect(newSince(countOccurrences([]), countOccurrences([one]), new Map())).toMatchObject({ known: 0, gone: [{}] });
});

test('a circle is the same one when the first of its files is called otherwise', () => {
  const then = [finding('no-cycles', 'a.ts', 'a.ts -> b.ts -> c.ts')];
  expect(added([finding('no-cycles', 'b.ts', 'b.ts -> c.ts -> z.ts')], then, { 'z.ts': 'a.ts' })).toEqual([]);
});
