import { expect, test } from 'vitest';
import { readChanges } from './changed-files.js';

const text = [
  'M',
  'src/a.ts',
  'R087',
  'src/b.ts',
  'lib/c d.ts',
  'D',
  'src/e.ts',
  'A',
  'src/f.ts',
  'R100',
  'out.ts',
  'src/in.ts',
  '',
].join('\0');

test('reads what moved, changed and went', () => {
  const { renamed, touched } = readChanges(text, '');
  expect([...renamed]).toEqual([
    ['lib/c d.ts', 'src/b.ts'],
    ['src/in.ts', 'out.ts'],
  ]);
  expect(touched).toEqual(['src/a.ts', 'src/b.ts', 'src/e.ts', 'out.ts']);
});

test('of a project in a folder of the repository, what lies in it', () => {
  const { renamed, touched } = readChanges(text, 'src');
  expect([...renamed]).toEqual([]);
  expect(touched).toEqual(['a.ts', 'b.ts', 'e.ts']);
});
