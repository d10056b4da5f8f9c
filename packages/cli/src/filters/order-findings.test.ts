import type { Finding } from '@plimsoll/findings';
import { expect, test } from 'vitest';
import { orderFindings } from './order-findings.js';

const finding = (file: string, line: number, rule: string, message = 'm'): Finding => {
  return { rule, kind: 'rule', severity: 'error', message, location: { file, line, column: 1 }, identity: '' };
};

test('any order in gives one order out, and repeats are dropped', () => {
  const ordered = [
    finding('B.ts', 9, 'a'),
    finding('a.ts', 2, 'b'),
    finding('a.ts', 10, 'a'),
    finding('a.ts', 10, 'b', 'x'),
    finding('a.ts', 10, 'b', 'y'),
  ];
  const shuffled = [3, 0, 4, 2, 1, 3].flatMap(index => ordered[index] ?? []);
  expect(orderFindings(shuffled)).toEqual(ordered);
});
