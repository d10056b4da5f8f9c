import { expect, test } from 'vitest';
import { argumentBudget, chunkPaths } from './chunk-paths.js';

test('no list is longer than the budget, and no path is lost', () => {
  const paths = Array.from({ length: 100 }, (_, index) => `./src/folder-${index}/file.ts`);
  const chunks = chunkPaths(paths, 200);
  expect(chunks.flat()).toEqual(paths);
  for (const chunk of chunks) expect(chunk.join('   ').length).toBeLessThanOrEqual(200);
  expect(chunks.length).toBeGreaterThan(1);
});

test('a path over the budget has its own list', () => {
  expect(chunkPaths(['aa', 'bbbbbbbbbbbbbbbb', 'cc'], 10)).toEqual([['aa'], ['bbbbbbbbbbbbbbbb'], ['cc']]);
  expect(chunkPaths([], 10)).toEqual([]);
});

test('the budget of Windows is below its limit of 32,767', () => {
  expect(argumentBudget('win32')).toBeLessThan(30_000);
  expect(argumentBudget('linux')).toBeGreaterThan(argumentBudget('win32'));
});
