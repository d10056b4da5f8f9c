import { expect, it, vi } from 'vitest';
import { RuleCosts } from './rule-costs.js';

it('charges work without what is charged to others within it, and knows the slowest file', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const costs = new RuleCosts();
  const spend = (ms: number) => void vi.advanceTimersByTime(ms);
  costs.charge('(engine)', 'a.ts', () => {
    spend(5);
    costs.charge('rule', 'a.ts', () => spend(10));
    costs.charge('rule', 'a.ts', () => spend(20));
    spend(1);
  });
  costs.charge('rule', 'b.ts', () => spend(25));
  expect(Object.fromEntries(costs.byRule)).toEqual({
    '(engine)': { ms: 6, slowest: { file: 'a.ts', ms: 6 } },
    rule: { ms: 55, slowest: { file: 'a.ts', ms: 30 } },
  });
  vi.useRealTimers();
});
