import type { PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawSymbols, type DrawnFunctions } from '../graph/draw-symbols.test-language.js';
import { ask, said } from './said.test-language.js';
import { sharedDatabase } from './shared-database.js';

const config: PlimsollConfig = {
  services: [
    { name: 'orders', patterns: ['orders/**'] },
    { name: 'billing', patterns: ['billing/**'] },
  ],
};
const modules = { orders: { 'a.ts': [] }, billing: { 'b.ts': [] } };
const shared = (functions: DrawnFunctions, own = config) =>
  said(sharedDatabase, modules, own, {}, drawSymbols(functions));

test('reports the service that uses the table of another, with both places', () => {
  const symbols = drawSymbols({
    'orders/a.ts#save': ['writes orders'],
    'billing/b.ts#sum': ['reads orders', 'reads orders'],
  });
  const { findings } = ask(sharedDatabase, modules, config, {}, symbols);
  expect(findings.map(({ message, identity }) => [identity, message])).toEqual([
    [
      'billing reads orders of orders',
      '`billing` reads the table `orders`, which `orders` writes. Neither can change the table or move its database without the other, and nobody sees who holds its locks. Let `billing` ask `orders`, or keep a copy from its events.',
    ],
  ]);
  expect(findings[0]?.trace?.map(({ location, message }) => `${location.file}:${location.line} ${message}`)).toEqual([
    'orders/a.ts:1 `orders` writes `orders`',
    'billing/b.ts:1 `billing` reads `orders`',
  ]);
});

test('the one that declares a table owns it, and a write weighs more than a read', () => {
  expect(shared({ 'orders/a.ts#f': ['reads rates', 'writes rates'], 'billing/b.ts#g': ['declares rates'] })).toEqual([
    'orders/a.ts:2 writes orders writes rates of billing',
  ]);
});

test.each<[string, DrawnFunctions]>([
  ['a table of one service', { 'orders/a.ts#f': ['writes orders', 'reads orders'] }],
  [
    'tables of one name that both declare',
    { 'orders/a.ts#f': ['declares users'], 'billing/b.ts#g': ['declares users', 'reads users'] },
  ],
  ['files of no service', { 'orders/a.ts#f': ['writes orders'], 'lib/x.ts#g': ['reads orders'] }],
  [
    'migrations and tests',
    {
      'orders/a.ts#f': ['writes orders'],
      'billing/migrations/1.ts#g': ['writes orders'],
      'billing/b.test.ts#h': ['reads orders'],
    },
  ],
])('spares %s', (_, functions) => {
  expect(shared(functions)).toEqual([]);
});

test('spares tables that the config allows, and runs for two services at least', () => {
  const functions = { 'orders/a.ts#save': ['writes outbox'], 'billing/b.ts#sum': ['reads outbox'] };
  expect(shared(functions)).toHaveLength(1);
  expect(shared(functions, { ...config, policies: { 'shared-database': { allowTables: ['outbox'] } } })).toEqual([]);
});
