import type { Finding } from '@plimsoll/findings';
import { expect, test } from 'vitest';
import { countOccurrences, fingerprint } from './fingerprint.js';

const base: Finding = {
  rule: 'no-bad',
  kind: 'rule',
  severity: 'error',
  message: 'm',
  location: { file: 'a.ts', line: 1, column: 1 },
  identity: 'bad();',
};
const prints = (...findings: Finding[]) => countOccurrences(findings).map(fingerprint);

test('moves with the code, and tells equal lines apart', () => {
  const moved = { ...base, message: 'other words', location: { file: 'a.ts', line: 99, column: 7 } };
  expect(prints(moved)).toEqual(prints(base));
  const [first, second] = prints(base, moved);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(second).not.toBe(first);
});

test('rule, file and identity count; for a policy its identity alone', () => {
  const [original] = prints(base);
  const elsewhere = { ...base.location, file: 'b.ts' };
  for (const other of [
    { ...base, rule: 'no-odd' },
    { ...base, location: elsewhere },
    { ...base, identity: 'worse();' },
  ]) {
    expect(prints(other)).not.toContain(original);
  }
  expect(prints({ ...base, kind: 'policy', location: elsewhere })).toEqual(prints({ ...base, kind: 'policy' }));
});
