import { expect, test } from 'vitest';
import { drawGraph } from '../graph/draw-graph.test-language.js';
import { measureCoupling } from './measure-coupling.js';

const firstFolder = (path: string) => path.split('/')[0];
const all = () => true;

test('counts modules at the other end, each once, whatever the kind of the import', () => {
  const graph = drawGraph({
    a: { 'x.ts': ['../b/p.ts', '../b/p.ts', 'type ../b/p.ts', '../c/q.ts', 'pg', './y.ts'], 'y.ts': ['../b/p.ts'] },
    b: { 'p.ts': ['exports 1 3', '../c/q.ts'] },
    c: { 'q.ts': ['exports 1 0'] },
  });
  const measured = measureCoupling(graph, firstFolder, all);
  expect(measured.get('a')).toEqual({
    ...{ name: 'a', modules: 2, fanIn: 0, fanOut: 2 },
    ...{ instability: 1, abstractness: null, distance: null },
  });
  expect(measured.get('b')).toEqual({
    ...{ name: 'b', modules: 1, fanIn: 2, fanOut: 1 },
    ...{ instability: 0.333, abstractness: 0.25, distance: 0.417 },
  });
  expect(measured.get('c')).toMatchObject({ fanIn: 2, fanOut: 0, instability: 0, abstractness: 1, distance: 0 });
});

test('what nobody ties to anything has no instability', () => {
  const measured = measureCoupling(
    drawGraph({ a: { 'x.ts': ['exports 1 1', './y.ts'], 'y.ts': [] } }),
    firstFolder,
    all,
  );
  expect(measured.get('a')).toMatchObject({
    fanIn: 0,
    fanOut: 0,
    instability: null,
    abstractness: 0.5,
    distance: null,
  });
});

test('modules of no group count as others, and those that are not counted not at all', () => {
  const graph = drawGraph({
    a: { 'x.ts': ['../main.ts'], 'x.test.ts': ['./x.ts', '../c/q.ts'] },
    c: { 'q.ts': ['../a/x.test.ts'] },
    'main.ts': ['./a/x.ts'],
  });
  const groupOf = (path: string) => (path.includes('/') ? firstFolder(path) : undefined);
  const measured = measureCoupling(graph, groupOf, path => !path.includes('.test.'));
  expect(measured.get('a')).toMatchObject({ modules: 1, fanIn: 1, fanOut: 1 });
  expect(measured.get('c')).toMatchObject({ modules: 1, fanIn: 0, fanOut: 0 });
});
