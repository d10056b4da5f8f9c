import { expect, test } from 'vitest';
import { differences, knotDifferences, knotsOf } from './differences.js';

test('counts what both report, and lists what one of them does not', () => {
  expect(differences(['a', 'b', 'b'], ['b', 'c'])).toEqual({ both: 1, onlyOurs: ['a'], onlyTheirs: ['c'] });
});

test('circles that share a module are one knot', () => {
  expect(knotsOf([['b', 'a'], ['x', 'y'], ['a', 'c'], ['self']])).toEqual([['a', 'b', 'c'], ['self'], ['x', 'y']]);
  const theirs = knotsOf([
    ['c', 'd'],
    ['p', 'q'],
  ]);
  expect(
    knotDifferences(
      [
        ['a', 'b', 'c'],
        ['x', 'y'],
      ],
      theirs,
    ),
  ).toEqual({
    both: 1,
    onlyOurs: ['x, y'],
    onlyTheirs: ['p, q'],
  });
});
