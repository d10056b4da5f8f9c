import type { PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawSymbols, type DrawnFunctions } from '../graph/draw-symbols.test-language.js';
import { ask, said } from './said.test-language.js';
import { syncCallChains } from './sync-call-chains.js';

const names = ['gateway', 'orders', 'billing', 'ledger'];
const config: PlimsollConfig = { services: names.map(name => ({ name, patterns: [`${name}/**`] })) };
const modules = Object.fromEntries([...names, 'shared'].map(name => [name, { 'a.ts': [] }]));
const found = (functions: DrawnFunctions, own = config) =>
  said(syncCallChains, modules, own, {}, drawSymbols(functions));

const chain = {
  'gateway/a.ts#get': ['entry route GET /orders/:id', 'does global fetch http ORDERS_URL'],
  'orders/a.ts#find': ['entry route GET /orders/:id', 'calls orders/a.ts#sum'],
  'orders/a.ts#sum': ['does undici request http http://billing:3000/sums/'],
  'billing/a.ts#sums': ['entry route GET /sums/:id', 'does axios Axios#get http LEDGER_SERVICE_URL'],
};

test('reports a row of services that wait for each other, with the whole way', () => {
  const { findings } = ask(syncCallChains, modules, config, {}, drawSymbols(chain));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    messageId: 'tooDeep',
    severity: 'warning',
    identity: 'gateway -> orders -> billing -> ledger',
    location: { file: 'billing/a.ts', line: 2 },
    message:
      "`gateway` calls `orders` calls `billing` calls `ledger`, each while it answers: 3 calls deep, where 2 are declared. Their outages add up and their latencies too, so that the slowest decides for all. Let a service keep what it needs from the other's events, or let the first one ask both.",
  });
  expect(findings[0]?.trace?.map(({ location, message }) => `${location.file}:${location.line} ${message}`)).toEqual([
    'gateway/a.ts:1 `GET /orders/:id` comes in at `gateway`',
    'gateway/a.ts:2 `fetch` waits for `orders`',
    'orders/a.ts:1 `GET /orders/:id` comes in at `orders`',
    'orders/a.ts:2 `find` calls `sum`',
    'orders/a.ts:1 `request` waits for `billing`',
    'billing/a.ts:1 `GET /sums/:id` comes in at `billing`',
    'billing/a.ts:2 `Axios#get` waits for `ledger`',
  ]);
});

test('reports a circle however short, once', () => {
  const functions = {
    'orders/a.ts#find': ['entry rpc Find', 'does global fetch http BILLING_HOST'],
    'billing/a.ts#sums': ['entry rpc Sum', 'does global fetch http http://orders.internal/orders'],
  };
  expect(found(functions)).toEqual([
    'orders/a.ts:2 circle billing -> orders -> billing'.replace('orders/a.ts', 'billing/a.ts'),
  ]);
});

test('the depth is what the config says', () => {
  expect(found(chain, { ...config, policies: { 'sync-call-chains': { maxDepth: 3 } } })).toEqual([]);
  expect(found(chain, { ...config, policies: { 'sync-call-chains': { maxDepth: 1 } } })).toEqual([
    'orders/a.ts:1 tooDeep gateway -> orders -> billing',
    'billing/a.ts:2 tooDeep orders -> billing -> ledger',
  ]);
});

test('what calls is whose route leads there, wherever the client lies', () => {
  const functions = {
    'orders/a.ts#find': ['entry route GET /a', 'calls shared/a.ts#ask'],
    'shared/a.ts#ask': ['does global fetch http BILLING_URL'],
    'billing/a.ts#sums': ['entry route GET /b', 'does global fetch http ORDERS_URL'],
  };
  expect(found(functions)).toHaveLength(1);
});

test('addresses that the config gives count too', () => {
  const own: PlimsollConfig = {
    services: [
      { name: 'orders', patterns: ['orders/**'], addresses: ['SHOP_BACKEND', 'shop.example'] },
      { name: 'billing', patterns: ['billing/**'] },
    ],
  };
  const functions = (address: string) => ({
    'orders/a.ts#find': ['entry route GET /a', 'does global fetch http BILLING_URL'],
    'billing/a.ts#sums': ['entry route GET /b', `does global fetch http ${address}`],
  });
  expect(found(functions('SHOP_BACKEND'), own)).toHaveLength(1);
  expect(found(functions('https://shop.example/a'), own)).toHaveLength(1);
  expect(found(functions('https://shop.test/a'), own)).toEqual([]);
});

test.each<[string, DrawnFunctions]>([
  ['a row of two', { ...chain, 'billing/a.ts#sums': ['entry route GET /sums/:id'] }],
  ['what is done for a message', { ...chain, 'orders/a.ts#find': ['entry consumer orders', 'calls orders/a.ts#sum'] }],
  [
    'what nobody waits for',
    { ...chain, 'orders/a.ts#find': ['entry route GET /orders/:id', 'aside calls orders/a.ts#sum'] },
  ],
  [
    'another route than the one that is called',
    {
      ...chain,
      'orders/a.ts#list': ['entry route GET /orders'],
      'gateway/a.ts#get': ['entry route GET /x', 'does global fetch http ORDERS_URL /invoices'],
      'orders/a.ts#invoices': ['entry route GET /invoices', 'does global fetch http GATEWAYS_URL'],
      'orders/a.ts#find': ['entry route GET /orders/:id'],
    },
  ],
  [
    'queues and databases of a like name',
    { ...chain, 'gateway/a.ts#get': ['entry route GET /o', 'does pg Pool#query database ORDERS_URL'] },
  ],
  [
    'stores that are named after a service',
    { ...chain, 'gateway/a.ts#get': ['entry route GET /o', 'does global fetch http ORDERS_REDIS_URL'] },
  ],
])('spares %s', (_, functions) => {
  expect(found(functions)).toEqual([]);
});
