import type { Finding } from '@plimsoll/findings';
import { expect, test } from 'vitest';
import { answeredByPolicies } from './answered-by-policies.js';

const finding = (rule: string, line: number, file = 'a.ts'): Finding => ({
  rule,
  kind: 'rule',
  severity: 'error',
  message: 'A message.',
  location: { file, line, column: 1 },
  identity: `${rule} ${line}`,
});

test('a policy answers for its rules, at the lines where it reports', () => {
  const catalog = [{ name: 'signal-propagation', answersFor: ['require-signal-forwarding'] }, { name: 'layers' }];
  const isAnswered = answeredByPolicies([finding('signal-propagation', 3), finding('layers', 4)], catalog);
  const asked = [
    finding('require-signal-forwarding', 3),
    finding('require-signal-forwarding', 4),
    finding('require-signal-forwarding', 3, 'b.ts'),
    finding('require-deadline', 3),
  ];
  expect(asked.map(isAnswered)).toEqual([true, false, false, false]);
});
