import { expect, it } from 'vitest';
import { RuleCosts } from './rule-costs.js';

it('charges work without what is charged to others within it, and knows the slowest file', () => {
  let now = 0;
  const costs = new RuleCosts(() => now);
  const spend = (ms: number) => void (now += ms);
  costs.charge('(engine)', 'a.ts', () => {
    spend(5);
    costs.charge('rule', 'a.ts', () => spend(10));
    costs.charge('rule', 'a.ts', () => spend(20));
    spend(1);
  });
  costs.charge('rule', 'b.ts', () => spend(25));
  costs.charge('rule', 'c.ts', () => spend(1040));
  costs.charge('rule', 'c.ts', () => spend(40));
  expect(Object.fromEntries(costs.byRule)).toEqual({
    '(engine)': { ms: 6, slowest: { file: 'a.ts', ms: 6 }, slow: [] },
    rule: { ms: 1135, slowest: { file: 'c.ts', ms: 1080 }, slow: [{ file: 'c.ts', ms: 1080 }] },
  });
});
