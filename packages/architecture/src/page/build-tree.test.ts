import { expect, test } from 'vitest';
import type { Box } from './box.js';
import { buildTree } from './build-tree.js';
import { liftImports } from './lift-imports.js';
import type { PageGraph, PageModule } from './page-graph.js';
import { strongestArrows } from './strongest-arrows.js';

function graphOf(modules: readonly PageModule[], imports: readonly (readonly [number, number])[] = []): PageGraph {
  return {
    ...{ title: 'shop', command: '', layers: ['infra', 'domain'], services: [], modules, findings: [] },
    imports: imports.map(([from, to]) => [from, to, 1, 'imports', 0, '', []]),
    start: { view: 'folder', depth: 1, violations: false, tests: false },
  };
}

const moduleAt = (path: string, layer = -1): PageModule => [path, layer, -1, 0];
const all = () => true;

function outline({ label, children }: Box): unknown {
  return children.length === 0 ? label : [label, ...children.map(outline)];
}

function allIds({ id, children }: Box): string[] {
  return [id, ...children.flatMap(allIds)];
}

test('folders that hold one folder only are no boxes of their own', () => {
  const graph = graphOf(
    ['packages/a/src/x.ts', 'packages/a/src/lib/y.ts', 'packages/b/src/z.ts'].map(path => moduleAt(path)),
  );
  expect(outline(buildTree(graph, 'folder', all))).toEqual([
    'shop',
    ['a/src', ['lib', 'y.ts'], 'x.ts'],
    ['b/src', 'z.ts'],
  ]);
});

test('layers hold their folders, the rest comes last, and every id is there once', () => {
  const graph = graphOf([
    moduleAt('src/orders/a.ts', 1),
    moduleAt('src/orders/b.ts', 0),
    moduleAt('src/main.ts'),
    moduleAt('src/billing/c.ts', 0),
  ]);
  const tree = buildTree(graph, 'layer', all);
  expect(outline(tree)).toEqual([
    'shop',
    ['infra', ['orders', 'b.ts'], ['billing', 'c.ts']],
    ['domain', 'a.ts'],
    ['no layer', 'main.ts'],
  ]);
  expect(new Set(allIds(tree)).size).toBe(allIds(tree).length);
});

test('hundreds of modules beside each other are read in ranges of the alphabet', () => {
  const paths = Array.from({ length: 120 }, (_, index) => moduleAt(`src/m${String(index).padStart(3, '0')}.ts`));
  const { children } = buildTree(graphOf(paths), 'folder', all);
  expect(children.map(({ label }) => label)).toEqual(['m000.ts … m049.ts', 'm050.ts … m099.ts', 'm100.ts … m119.ts']);
  expect(children.map(box => box.children.length)).toEqual([50, 50, 20]);
});

test('an import is part of the arrow between the two boxes beside each other that hold its ends', () => {
  const graph = graphOf(
    [moduleAt('a/x/1.ts'), moduleAt('a/y/2.ts'), moduleAt('b/3.ts')],
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
  );
  const lifted = liftImports(graph, buildTree(graph, 'folder', all), [0, 1, 2]);
  const told = [...lifted].map(([id, arrows]) => [
    id,
    ...arrows.map(({ from, to, imports }) => `${from.label} -> ${to.label} ${imports.length}`),
  ]);
  expect(told).toEqual([
    ['folder:a', 'x -> y 1'],
    ['', 'a -> b 2'],
  ]);
});

test('of too many arrows, those against a policy stay, and the strongest of each box', () => {
  const boxes = Array.from({ length: 20 }, (_, index): Box => ({
    id: `${index}`,
    label: '',
    kind: 'folder',
    children: [],
    modules: [],
  }));
  const arrows = boxes.flatMap((from, a) =>
    boxes.flatMap((to, b) =>
      from === to
        ? []
        : [
            {
              from,
              to,
              imports: Array.from({ length: b + 1 }, () => 0),
              typeOnly: false,
              violations: a === 3 && b === 0 ? 1 : 0,
            },
          ],
    ),
  );
  const kept = strongestArrows(arrows);
  expect(kept.size).toBe(90);
  expect([...kept].filter(({ violations }) => violations > 0)).toHaveLength(1);
  expect(new Set([...kept].map(({ from }) => from)).size).toBe(20);
  expect(strongestArrows(arrows.slice(0, 80)).size).toBe(80);
});
