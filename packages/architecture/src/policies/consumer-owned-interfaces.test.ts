import type { PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawSymbols, type DrawnTypes } from '../graph/draw-symbols.test-language.js';
import { consumerOwnedInterfaces } from './consumer-owned-interfaces.js';
import { ask, said } from './said.test-language.js';

const store = {
  id: 'src/db/store.ts#Store',
  module: 'src/db/store.ts',
  kind: 'interface',
  implementedBy: ['src/db/pg.ts#PgStore'],
} as const;
const use = { module: 'src/billing/pay.ts', role: 'injected', type: store.id } as const;
const said_ = (types: DrawnTypes, config: PlimsollConfig = {}) =>
  said(consumerOwnedInterfaces, {}, config, {}, drawSymbols({}, types));

test('reports a port beside its implementation that one other place uses', () => {
  const { findings } = ask(
    consumerOwnedInterfaces,
    {},
    {},
    {},
    drawSymbols({}, { types: [store], uses: [use, { ...use, role: 'field' }] }),
  );
  expect(findings.map(({ message, identity, location }) => [location.file, identity, message])).toEqual([
    [
      'src/db/store.ts',
      'src/db/store.ts#Store',
      '`Store` lies beside what implements it in `src/db`, and only `src/billing` uses it. Who needs it depends on who provides it, and it grows with the provider. Declare it in `src/billing`, with what is used there, and let `src/db` implement it.',
    ],
  ]);
});

test('goes by layers, services and slices where they are declared', () => {
  const layers = [
    { name: 'repositories', patterns: ['src/db/**', 'src/pg/**'] },
    { name: 'services', patterns: ['src/billing/**'], mayImport: ['repositories'] },
    { name: 'delivery', patterns: ['src/http/**'], mayImport: ['services'] },
  ];
  const elsewhere = { ...store, implementedBy: ['src/pg/pg.ts#PgStore'] };
  expect(said_({ types: [elsewhere], uses: [use] })).toEqual([]);
  expect(said_({ types: [elsewhere], uses: [use] }, { layers })).toHaveLength(1);
  expect(said_({ types: [store], uses: [use] }, { slices: { folders: ['src/*'] } })).toHaveLength(1);
});

test.each<[string, DrawnTypes, PlimsollConfig?]>([
  ['one that its own place uses too', { types: [store], uses: [use, { ...use, module: 'src/db/index.ts' }] }],
  ['one that several places share', { types: [store], uses: [use, { ...use, module: 'src/mails/send.ts' }] }],
  [
    'one that another place implements',
    { types: [{ ...store, implementedBy: ['src/db/pg.ts#A', 'src/memory/b.ts#B'] }], uses: [use] },
  ],
  ['one that nobody implements', { types: [{ ...store, implementedBy: [] }], uses: [use] }],
  ['the shape of data', { types: [{ ...store, methods: 0 }], uses: [use] }],
  ['what is not exported', { types: [{ ...store, exported: false }], uses: [use] }],
  [
    'uses in tests and in what puts together',
    {
      types: [store],
      uses: [
        { ...use, module: 'src/billing/pay.test.ts' },
        { ...use, module: 'src/main.ts' },
      ],
    },
  ],
  [
    'ports of the domain',
    { types: [store], uses: [use] },
    { layers: [{ name: 'domain', patterns: ['src/db/**'] }], domain: ['domain'] },
  ],
  [
    'an import against the layers, which is reported as such',
    { types: [store], uses: [use] },
    {
      layers: [
        { name: 'services', patterns: ['src/billing/**'], mayImport: [] },
        { name: 'db', patterns: ['src/db/**'] },
      ],
    },
  ],
])('spares %s', (_, types, config) => {
  expect(said_(types, config)).toEqual([]);
});
