import { expect, test } from 'vitest';
import { runScope, type RunFacts } from './run-scope.js';

const facts: RunFacts = {
  ran: new Set(['no-bad', 'no-cycles']),
  known: new Set(['no-bad', 'no-odd', 'no-cycles']),
  looked: new Set(['a.ts']),
  isWhole: true,
  exists: file => file === 'a.ts' || file === 'b.ts',
};
const covers = (rule: string, file: string, kind: 'rule' | 'policy' = 'rule', more: Partial<RunFacts> = {}) =>
  runScope({ ...facts, ...more }).covers({ rule, file, kind, identity: '', occurrence: 0 });

test('a rule that ran, on a file that was looked at or is gone', () => {
  expect(covers('no-bad', 'a.ts')).toBe(true);
  expect(covers('no-bad', 'gone.ts')).toBe(true);
  expect(covers('no-bad', 'b.ts')).toBe(false);
});

test('a rule that did not run covers nothing; one that exists no more covers all', () => {
  expect(covers('no-odd', 'a.ts')).toBe(false);
  expect(covers('eslint/no-var', 'a.ts')).toBe(false);
  expect(covers('retired', 'a.ts')).toBe(true);
});

test('a policy is judged by whole runs only', () => {
  expect(covers('no-cycles', 'b.ts', 'policy')).toBe(true);
  expect(covers('no-cycles', 'a.ts', 'policy', { isWhole: false })).toBe(false);
});
