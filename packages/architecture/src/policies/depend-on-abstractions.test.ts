import type { PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawSymbols, type DrawnTypes } from '../graph/draw-symbols.test-language.js';
import { dependOnAbstractions } from './depend-on-abstractions.js';
import { ask, said } from './said.test-language.js';

const config: PlimsollConfig = {
  layers: [
    { name: 'domain', patterns: ['domain/**'], mayImport: [] },
    { name: 'application', patterns: ['application/**'], mayImport: ['domain'], mayImportTypes: ['infra'] },
    { name: 'infra', patterns: ['infra/**'], mayImport: ['domain', 'application'] },
  ],
  domain: ['domain', 'application'],
};
const orders = { id: 'infra/orders.ts#PgOrders', module: 'infra/orders.ts', kind: 'class' } as const;
const use = { module: 'application/pay.ts', role: 'injected', by: 'orders', type: orders.id } as const;
const drawing = { application: { 'pay.ts': ['type ../infra/orders.ts'] }, infra: { 'orders.ts': [] } };

const reported = (types: DrawnTypes, own: PlimsollConfig = config) =>
  said(dependOnAbstractions, drawing, own, {}, drawSymbols({}, types));

test('reports the class of an outer layer that an inner one is given', () => {
  const { findings } = ask(
    dependOnAbstractions,
    drawing,
    config,
    {},
    drawSymbols({}, { types: [orders], uses: [use, use] }),
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    location: { file: 'application/pay.ts', line: 1 },
    identity: 'application/pay.ts infra/orders.ts#PgOrders',
    message:
      '`application` takes the class `PgOrders` of `infra` as `orders`. Its rules can then be neither tried nor run without that one implementation. Declare in `application` an interface with what it needs, and let `PgOrders` implement it.',
  });
});

test.each(['field', 'parameter', 'injected'] as const)('counts a %s', role => {
  expect(reported({ types: [orders], uses: [{ ...use, role }] })).toHaveLength(1);
});

test.each<[string, DrawnTypes]>([
  ['an interface', { types: [{ ...orders, kind: 'interface' }], uses: [use] }],
  ['an abstract class', { types: [{ ...orders, abstract: true }], uses: [use] }],
  ['a class that is mere data', { types: [{ ...orders, methods: 0 }], uses: [use] }],
  ['what a function only yields', { types: [orders], uses: [{ ...use, role: 'result' }] }],
  ['a class of the same layer', { types: [orders], uses: [{ ...use, module: 'infra/other.ts' }] }],
  [
    'outer layers',
    {
      types: [{ ...orders, id: 'domain/a.ts#A', module: 'domain/a.ts' }],
      uses: [{ ...use, module: 'infra/x.ts', type: 'domain/a.ts#A' }],
    },
  ],
  [
    'another inner layer',
    { types: [{ ...orders, id: 'domain/a.ts#A', module: 'domain/a.ts' }], uses: [{ ...use, type: 'domain/a.ts#A' }] },
  ],
  ['what puts the parts together', { types: [orders], uses: [{ ...use, module: 'application/main.ts' }] }],
])('spares %s', (_, types) => {
  expect(reported(types)).toEqual([]);
});

test('leaves an import against the layers to the policy about layers, while that is on', () => {
  const strict = { ...config, layers: config.layers?.map(({ mayImportTypes: _, ...layer }) => layer) ?? [] };
  expect(reported({ types: [orders], uses: [use] }, strict)).toEqual([]);
  expect(reported({ types: [orders], uses: [use] }, { ...strict, policies: { layers: 'off' } })).toHaveLength(1);
});
