import { expect, test } from 'vitest';
import { shortestCycle } from './shortest-cycle.js';

const cycle = (edges: Record<string, string[]>) =>
  shortestCycle(Object.keys(edges).sort(), new Map(Object.entries(edges)));

test('finds the shortest, wherever in the component it lies', () => {
  expect(cycle({ a: ['b'], b: ['c'], c: ['d'], d: ['e', 'a'], e: ['f'], f: ['d'] })).toEqual(['d', 'e', 'f']);
});

test('of equally short ones takes the first by name', () => {
  expect(cycle({ a: ['c', 'b'], b: ['a'], c: ['a'] })).toEqual(['a', 'b']);
});

test('begins with the smallest member', () => {
  expect(cycle({ b: ['c'], c: ['a'], a: ['b'] })).toEqual(['a', 'b', 'c']);
});

test('a node that leads to itself is the shortest of all', () => {
  expect(cycle({ a: ['b'], b: ['a', 'c'], c: ['c', 'a'] })).toEqual(['c']);
});
