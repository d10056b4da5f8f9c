import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawGraph, type Drawing } from '../graph/draw-graph.test-language.js';
import { edgeFindings } from '../policies/edge-findings.js';
import { dot } from './dot.js';
import { pictureOf } from './picture-of.js';
import type { PictureOptions } from './picture.js';

/** What Graphviz understands of a graph. */
interface Understood {
  readonly objects: readonly { readonly _gvid: number; readonly name: string; readonly label: string }[];
  readonly edges?: readonly {
    readonly tail: number;
    readonly head: number;
    readonly label: string;
    readonly color: string;
    readonly style?: string;
  }[];
}

async function understood(code: Drawing, config: PlimsollConfig = {}, options: PictureOptions = {}) {
  const graph = drawGraph(code);
  const resolved = resolveConfig(config);
  const text = dot(pictureOf(graph, resolved, options, edgeFindings(graph, resolved)));
  const graphviz = await Graphviz.load();
  return { text, read: JSON.parse(graphviz.layout(text, 'json', 'dot')) as Understood };
}

test('Graphviz reads boxes with figures, dashed types, and what is against a policy in red', async () => {
  const config: PlimsollConfig = {
    layers: [
      { name: 'domain', patterns: ['domain/**'] },
      { name: 'infra', patterns: ['infra/**'] },
    ],
  };
  const code: Drawing = {
    domain: { 'a.ts': ['../infra/b.ts'], 'c.ts': [] },
    infra: { 'b.ts': ['type ../domain/a.ts', 'type ../domain/c.ts'] },
  };
  const { text, read } = await understood(code, { ...config, policies: { 'no-cycles': 'off' } });
  expect(text.split('\n')[0]).toBe('// plimsoll graph --format dot --level layer');
  expect(read.objects.map(({ label }) => label)).toEqual(['infra\\n1 module', 'domain\\n2 modules']);
  expect(read.edges).toMatchObject([
    { tail: 0, head: 1, label: '2', color: '#6e7781', style: 'dashed' },
    { tail: 1, head: 0, label: '1 of 1 against\\nlayers', color: '#d1242f' },
  ]);
});

test('no name of a folder is taken for anything else', async () => {
  const names = ['node', 'a"b', 'a\\b', 'a\\N', '<b>', '&lt;', 'ünï — 注文', 'x];', '# no', '0'];
  const code: Drawing = { 'a.ts': [], ...Object.fromEntries(names.map(name => [name, { 'x.ts': ['../a.ts'] }])) };
  const { read } = await understood(code, {}, { level: 'folder', depth: 1 });
  const labels = read.objects.map(({ label }) =>
    label.replace('\\n1 module', '').replaceAll('&amp;', '&').replace(/\\(.)/g, '$1'),
  );
  expect(labels.sort()).toEqual(['*', ...names].sort());
  expect(read.edges).toHaveLength(names.length);
});
