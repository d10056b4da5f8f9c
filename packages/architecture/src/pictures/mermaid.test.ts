// @vitest-environment happy-dom
import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import parser from 'mermaid';
import { expect, test } from 'vitest';
import { drawGraph, type Drawing } from '../graph/draw-graph.test-language.js';
import { edgeFindings } from '../policies/edge-findings.js';
import { mermaid } from './mermaid.js';
import { pictureOf } from './picture-of.js';
import type { PictureOptions } from './picture.js';

const layered: PlimsollConfig = {
  layers: [
    { name: 'domain', patterns: ['src/domain/**'] },
    { name: 'use cases', patterns: ['src/app/**'] },
    { name: 'adapters', patterns: ['src/infra/**'] },
  ],
};

const drawing: Drawing = {
  src: {
    'main.ts': ['./infra/pg.ts'],
    domain: { 'order.ts': ['../infra/pg.ts'] },
    app: { 'pay.ts': ['../domain/order.ts', 'type ../domain/order.ts'] },
    infra: { 'pg.ts': ['type ../app/pay.ts'] },
  },
};

function draw(code: Drawing, config: PlimsollConfig = {}, options: PictureOptions = {}): string {
  const graph = drawGraph(code);
  const resolved = resolveConfig(config);
  return mermaid(pictureOf(graph, resolved, options, edgeFindings(graph, resolved)));
}

test('draws layers from the outside in, types dotted, and what is against them red', () => {
  expect(draw(drawing, { ...layered, policies: { 'no-cycles': 'off' } }))
    .toBe(`%% plimsoll graph --format mermaid --level layer
flowchart TD
  layer_adapters["adapters"]
  layer_use_cases["use cases"]
  layer_domain["domain"]
  rest(["no layer"])
  layer_adapters -.-> layer_use_cases
  layer_use_cases --> layer_domain
  layer_domain -->|"against layers"| layer_adapters
  rest --> layer_adapters
  linkStyle 2 stroke:#d1242f,stroke-width:2px,color:#d1242f
`);
});

test("Mermaid's own parser takes it, whatever the folders are called", async () => {
  const names = [
    'end',
    'a"b',
    '<img src=x>',
    'ünï — 注文',
    '`x`',
    '#1;',
    'x & y',
    'o',
    'class',
    '[x](y)',
    'a\\b',
    '%% no',
    "it's",
  ];
  const code: Drawing = {
    'a.ts': [],
    ...Object.fromEntries(names.map(name => [name, { 'x.ts': ['../a.ts'] }])),
  };
  const text = draw(code, {}, { level: 'folder', depth: 1 });
  expect(text.split('\n').filter(line => line.includes(' --> '))).toHaveLength(names.length);
  await expect(parser.parse(text)).resolves.toMatchObject({ diagramType: 'flowchart-v2' });
  await expect(parser.parse(draw(drawing, layered))).resolves.toMatchObject({ diagramType: 'flowchart-v2' });
  await expect(parser.parse(`${text}  a["`)).rejects.toThrow('Parse error');
});

test('equal code gives equal text, whatever the order in which it was read', () => {
  const graph = drawGraph(drawing);
  const turned = { ...graph, modules: new Map([...graph.modules].reverse()) };
  const config = resolveConfig(layered);
  expect(mermaid(pictureOf(turned, config))).toBe(mermaid(pictureOf(graph, config)));
});
