import { expect, test } from 'vitest';
import { stronglyConnected } from './strongly-connected.js';

const components = (edges: Record<string, string[]>) => stronglyConnected(new Map(Object.entries(edges)));

test('nodes without a cycle are in no component', () => {
  expect(components({ a: ['b'], b: ['c'], c: [] })).toEqual([]);
});

test('finds components, whatever leads into and out of them', () => {
  expect(components({ z: ['y'], y: ['z', 'b'], a: ['z', 'c'], b: ['c'], c: ['d'], d: ['b'], e: ['e'] })).toEqual([
    ['b', 'c', 'd'],
    ['e'],
    ['y', 'z'],
  ]);
});

test('agrees with reachability on every graph of four nodes that a seed of edges gives', () => {
  const nodes = ['a', 'b', 'c', 'd'];
  for (let seed = 0; seed < 1 << 16; seed += 37) {
    const edges = Object.fromEntries(nodes.map((from, i) => [from, nodes.filter((_, j) => (seed >> (i * 4 + j)) & 1)]));
    const reach = (from: string) => {
      const seen = new Set<string>();
      const visit = (node: string): void =>
        (edges[node] ?? []).forEach(to => void (seen.has(to) || (seen.add(to), visit(to))));
      visit(from);
      return seen;
    };
    const knots = nodes
      .filter(node => reach(node).has(node))
      .map(node => nodes.filter(to => reach(node).has(to) && reach(to).has(node)));
    expect(components(edges)).toEqual([...new Map(knots.map(knot => [knot.join(), knot])).values()]);
  }
});
