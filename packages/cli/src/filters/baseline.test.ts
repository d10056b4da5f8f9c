import { expect, test } from 'vitest';
import { parseBaseline, printBaseline, type BaselineEntry } from './baseline.js';

const entry = (file: string, identity: string, occurrence = 0): BaselineEntry => ({
  rule: 'no-bad',
  kind: 'rule',
  file,
  identity,
  occurrence,
});

test('is sorted, has one entry a line, and reads back', () => {
  const entries = [entry('b.ts', 'x'), entry('a.ts', 'y', 1), entry('a.ts', 'y', 0), entry('a.ts', 'b')];
  const text = printBaseline(entries);
  expect(text).toBe(printBaseline([...entries].reverse()));
  expect(text.split('\n').filter(line => line.includes('"rule"'))).toHaveLength(4);
  expect(parseBaseline(text)).toEqual([
    entry('a.ts', 'b'),
    entry('a.ts', 'y', 0),
    entry('a.ts', 'y', 1),
    entry('b.ts', 'x'),
  ]);
  expect(parseBaseline(printBaseline([]))).toEqual([]);
});

test.each([
  ['nothing', '', /JSON/],
  ['a merge conflict', '<<<<<<< HEAD\n{}', /JSON/],
  ['another version', '{ "version": 2, "findings": [] }', /version 1/],
  ['no list', '{ "version": 1 }', /no list/],
  ['a number', '7', /no object/],
  ['a broken entry', '{ "version": 1, "findings": [{ "rule": "x" }] }', /Entry 1/],
])('refuses %s', (_, text, message) => {
  expect(() => parseBaseline(text)).toThrow(message);
});
