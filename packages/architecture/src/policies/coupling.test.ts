import type { PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { coupling } from './coupling.js';
import { ask, said } from './said.test-language.js';

const shop = {
  domain: {
    'order.ts': ['exports 1 3', '../infra/pg.ts'],
    'price.ts': ['exports 0 1', '../infra/pg.ts', '../infra/log.ts'],
  },
  infra: {
    'pg.ts': ['exports 0 2', './log.ts', 'pg'],
    'log.ts': ['exports 0 1'],
    'pg.test.ts': ['../domain/order.ts'],
  },
  'main.ts': ['./infra/pg.ts', './domain/order.ts'],
};

const layers: PlimsollConfig['layers'] = [
  { name: 'domain', patterns: ['domain/**'] },
  { name: 'infra', patterns: ['infra/**'] },
];

const withBudget = (metrics: PlimsollConfig['metrics']): PlimsollConfig => ({ layers, metrics });

test.each<[NonNullable<PlimsollConfig['metrics']>, string[]]>([
  [{ domain: { maxFanOut: 1 } }, ['domain/price.ts:2 maxFanOut domain maxFanOut']],
  [{ domain: { maxFanOut: 2 } }, []],
  [{ domain: { maxInstability: 0.5 } }, ['domain/price.ts:2 maxInstability domain maxInstability']],
  [{ domain: { maxInstability: 0.67 } }, []],
  [{ infra: { maxFanIn: 2 } }, ['domain/order.ts:2 maxFanIn infra maxFanIn']],
  [{ infra: { maxFanIn: 3 } }, []],
  [{ domain: { minAbstractness: 0.3 } }, ['domain/order.ts:1 minAbstractness domain minAbstractness']],
  [{ domain: { minAbstractness: 0.2 } }, []],
  [{ infra: { maxDistance: 0.9 } }, ['infra/log.ts:1 maxDistance infra maxDistance']],
  [{ 'domain/': { maxFanOut: 0 }, infra: { maxFanOut: 0 } }, ['domain/price.ts:2 maxFanOut domain/ maxFanOut']],
])('%j', (metrics, findings) => {
  expect(said(coupling, shop, withBudget(metrics))).toEqual(findings);
});

test('says the figure, its budget and what to do, and shows the imports that make it up', () => {
  const [finding] = ask(coupling, shop, withBudget({ domain: { maxFanOut: 1 } })).findings;
  expect(finding?.message).toBe(
    '`domain` has fan-out 2, and its budget is at most 1. It has to follow each change in all of them. Let it depend on one interface, or move code to where it is used.',
  );
  expect(finding?.severity).toBe('error');
  expect(finding?.trace?.map(({ location, message }) => `${location.file}:${location.line} ${message}`)).toEqual([
    'domain/price.ts:2 imports infra/pg.ts',
    'domain/price.ts:3 imports infra/log.ts',
    'domain/order.ts:2 imports infra/pg.ts',
  ]);
});

test('a budget of a service', () => {
  const config: PlimsollConfig = {
    services: [{ name: 'billing', patterns: ['infra/**'] }],
    metrics: { billing: { maxFanIn: 0 } },
    policies: { coupling: 'warning' },
  };
  expect(ask(coupling, shop, config).findings).toMatchObject([{ severity: 'warning', messageId: 'maxFanIn' }]);
});

test('says aloud which budgets have nothing to measure', () => {
  const { findings, announcements } = ask(coupling, shop, withBudget({ 'gone/': { maxFanIn: 0 }, domain: {} }));
  expect(findings).toEqual([]);
  expect(announcements).toMatchObject([{ code: 'PLIMSOLL_BUDGET_MATCHES_NOTHING', severity: 'error-in-ci' }]);
  expect(announcements[0]?.message).toContain('no module belongs to "gone/"');
});

test('runs only where there are budgets', () => {
  expect(coupling.isDeclared({ metrics: {} } as never)).toBe(false);
});
