import { expect, test } from 'vitest';
import { validateConfig } from './validate-config.js';

const layers = [{ name: 'domain', patterns: ['src/domain/**'] }];
const said = (metrics: object, more: object = {}) =>
  validateConfig({ layers, metrics, ...more }, 'plimsoll.config.json').map(({ message }) => message);

test('budgets are given to layers, services and folders', () => {
  const services = [{ name: 'billing', patterns: ['billing/**'] }];
  const budget = { maxFanIn: 3, maxFanOut: 0, maxInstability: 0.5, minAbstractness: 1, maxDistance: 0 };
  expect(said({ domain: budget, billing: budget, 'src/orders/': {} }, { services })).toEqual([]);
  expect(said({ domain: {} }, { layers: undefined, preset: 'clean' })).toEqual([]);
});

test.each<[object, string]>([
  [{ domian: {} }, 'metrics["domian"]: "domian" is neither a layer nor a service (did you mean "domain"?).'],
  [
    { orders: {} },
    'metrics["orders"]: "orders" is neither a layer nor a service. A folder has a slash: "src/orders/".',
  ],
  [{ domain: { maxInstability: 7 } }, 'metrics["domain"].maxInstability: 7 is not a number from 0 to 1.'],
  [{ domain: { maxFanOut: -1 } }, 'metrics["domain"].maxFanOut: -1 is not a number from 0 on.'],
  [{ domain: { maxFanot: 1 } }, 'metrics.domain: "maxFanot" is not a known key (did you mean "maxFanOut"?).'],
  [{ domain: { maxFanOut: '3' } }, 'metrics.domain.maxFanOut: must be number.'],
])('says what is wrong with %j', (metrics, message) => {
  expect(said(metrics)).toEqual([`plimsoll.config.json: ${message}`]);
});
