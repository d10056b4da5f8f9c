import { expect, test } from 'vitest';
import { indexChannel } from './channel-index.js';
import type { ChannelReport } from './channel-line.js';

const report = (start: number, end: number, rest: Partial<ChannelReport> = {}): ChannelReport => {
  const position = { line: 1, column: start };
  return {
    file: '/app/a.ts',
    rule: 'no-bad',
    message: 'm',
    range: [start, end],
    loc: { start: position, end: position },
    ...rest,
  };
};
const printed = (start: number, end: number) => ({
  file: 'a.ts',
  rule: 'no-bad',
  message: 'm',
  range: [start, end] as const,
});
const index = (...reports: ChannelReport[]) => indexChannel(reports, file => file.replace('/app/', ''));

test('prefers the exact range, then the same start, and gives each line once', () => {
  const lookUp = index(report(4, 9), report(4, 6), report(4, 6));
  expect(lookUp(printed(4, 6))?.range).toEqual([4, 6]);
  expect(lookUp(printed(4, 6))?.range).toEqual([4, 6]);
  expect(lookUp(printed(4, 7))?.range).toEqual([4, 9]);
  expect(lookUp(printed(4, 6))).toBeUndefined();
});

test('other files, rules, messages and places are others', () => {
  const lookUp = index(
    report(1, 2, { file: '/app/b.ts' }),
    report(1, 2, { rule: 'x' }),
    report(1, 2, { message: 'x' }),
    report(5, 6),
  );
  expect(lookUp(printed(1, 2))).toBeUndefined();
});
