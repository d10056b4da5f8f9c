import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawGraph, type Drawing } from '../graph/draw-graph.test-language.js';
import { edgeFindings } from '../policies/edge-findings.js';
import { pictureOf } from './picture-of.js';
import type { PictureOptions } from './picture.js';

const shop: Drawing = {
  src: {
    'main.ts': ['./orders/api.ts', './billing/api.ts'],
    orders: { 'api.ts': ['./save.ts', '../billing/api.ts'], 'save.ts': ['pg', '../core/db/pool.ts'] },
    billing: { 'api.ts': ['type ../orders/api.ts', '../core/log.ts'] },
    core: { 'log.ts': [], db: { 'pool.ts': ['../log.ts', 'pg'], 'pool.test.ts': ['./pool.ts'] } },
  },
};

function draw(code: Drawing, options: PictureOptions = {}, config: PlimsollConfig = {}, files = {}) {
  const graph = drawGraph(code, files);
  const resolved = resolveConfig(config);
  return pictureOf(graph, resolved, options, edgeFindings(graph, resolved));
}

function told(code: Drawing, options?: PictureOptions, config?: PlimsollConfig, files = {}): string[] {
  const { boxes, arrows } = draw(code, options, config, files);
  const alone = boxes.filter(({ id }) => !arrows.some(({ from, to }) => from === id || to === id));
  return [...arrows.map(arrow => `${arrow.from} -> ${arrow.to} ${arrow.imports}`), ...alone.map(({ id }) => id)];
}

test('opens folders until there are three, and keeps the modules beside them apart', () => {
  expect(told(shop)).toEqual([
    'src/* -> src/billing 1',
    'src/* -> src/orders 1',
    'src/billing -> src/core 1',
    'src/billing -> src/orders 1',
    'src/orders -> src/billing 1',
    'src/orders -> src/core 1',
  ]);
  expect(draw(shop)).toMatchObject({ testsLeftOut: 1, options: '--level folder' });
});

test('opens as many levels as it is told to', () => {
  expect(told(shop, { depth: 0 })).toEqual(['src']);
  expect(told(shop, { depth: 2 })).toContain('src/core/db -> src/core/* 1');
  expect(told(shop, { depth: 99 })).toEqual(told(shop, { depth: 2 }));
});

test('folders that hold one folder only count for no level', () => {
  const deep: Drawing = { packages: { a: { src: { 'x.ts': ['../../b/src/y.ts'] } }, b: { src: { 'y.ts': [] } } } };
  expect(told(deep)).toEqual(['packages/a/src -> packages/b/src 1']);
});

test('a focus draws what it names and its neighbours, and no arrow between neighbours', () => {
  expect(told(shop, { focus: 'src/core', level: 'folder' })).toEqual([
    'src/billing -> src/core/* 1',
    'src/core/db -> src/core/* 1',
    'src/orders -> src/core/db 1',
  ]);
  expect(told(shop, { focus: './src/core/', level: 'folder', depth: 0 })).toEqual([
    'src/billing -> src/core 1',
    'src/orders -> src/core 1',
  ]);
  expect(told(shop, { focus: 'src/main.ts', level: 'module' })).toEqual([
    'src/main.ts -> src/billing/api.ts 1',
    'src/main.ts -> src/orders/api.ts 1',
  ]);
  expect(draw(shop, { focus: 'src/cor' }).isFocusFound).toBe(false);
});

test('a focus may be a layer or a service', () => {
  const config: PlimsollConfig = {
    layers: [
      { name: 'core', patterns: ['src/core/**'] },
      { name: 'billing', patterns: ['src/billing/**'] },
    ],
    services: [{ name: 'shipping', patterns: ['src/orders/**'] }],
  };
  expect(told(shop, { focus: 'billing' }, config)).toContain('billing -> core 1');
  expect(told(shop, { focus: 'billing' }, config)).not.toContain('\0rest -> core 1');
  expect(told(shop, { focus: 'shipping', level: 'service' }, config)).toEqual([
    'shipping -> \0rest 2',
    '\0rest -> shipping 2',
  ]);
});

test('marks what breaks a policy, and draws nothing else when asked to', () => {
  const config: PlimsollConfig = {
    layers: [
      { name: 'core', patterns: ['src/core/**'] },
      { name: 'billing', patterns: ['src/billing/**'] },
      { name: 'orders', patterns: ['src/orders/**'] },
    ],
    policies: { 'no-cycles': { typeOnly: 'warning' } },
  };
  const { arrows, boxes, options } = draw(shop, { level: 'folder', violations: true }, config);
  expect(arrows).toEqual([
    {
      from: 'src/billing',
      to: 'src/orders',
      imports: 1,
      typeOnly: true,
      violations: 1,
      against: ['layers', 'no-cycles'],
    },
    { from: 'src/orders', to: 'src/billing', imports: 1, typeOnly: false, violations: 1, against: ['no-cycles'] },
  ]);
  expect(boxes.map(({ id }) => id)).toEqual(['src/billing', 'src/orders']);
  expect(options).toBe('--level folder --violations');
});

test('a policy that is off marks nothing', () => {
  const circle: Drawing = { a: { 'a.ts': ['../b/b.ts'] }, b: { 'b.ts': ['../a/a.ts'] } };
  expect(draw(circle).arrows.map(({ violations }) => violations)).toEqual([1, 1]);
  const off = draw(circle, {}, { policies: { 'no-cycles': 'off' } });
  expect(off.arrows.map(({ violations }) => violations)).toEqual([0, 0]);
});

test('packages are the folders that hold a manifest', () => {
  const code: Drawing = {
    'x.ts': ['./packages/a/y.ts'],
    packages: { a: { 'y.ts': [], lib: { 'z.ts': ['../../ab/w.ts'] } }, ab: { 'w.ts': [] } },
  };
  const files = {
    'package.json': '{"name":"root"}',
    'packages/a/package.json': '{"name":"@x/a"}',
    'packages/ab/package.json': '{}',
  };
  expect(told(code, { level: 'package' }, {}, files)).toEqual([' -> packages/a 1', 'packages/a -> packages/ab 1']);
  expect(draw(code, { level: 'package' }, {}, files).boxes.map(({ label }) => label)).toEqual([
    'root',
    '@x/a',
    'packages/ab',
  ]);
});

test('the options are spelled out as the command takes them', () => {
  const options = { level: 'folder', focus: 'src/my orders', depth: 1, tests: true } as const;
  expect(draw(shop, options).options).toBe('--level folder --focus "src/my orders" --depth 1 --tests');
});
