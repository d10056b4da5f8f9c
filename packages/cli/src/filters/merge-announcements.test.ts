import { expect, test } from 'vitest';
import { mergeAnnouncements } from './merge-announcements.js';

const say = (code: string, message = code, details?: string) => ({
  code,
  message,
  severity: 'error-in-ci' as const,
  ...(details && { details }),
});

test('says each thing once, and keeps what only the checker knows', () => {
  const own = [say('PLIMSOLL_TSCONFIG_INVALID', 'ours'), say('PLIMSOLL_A'), say('PLIMSOLL_A')];
  const checker = [say('PLIMSOLL_TSCONFIG_INVALID', 'theirs'), say('PLIMSOLL_UNRESOLVED_IMPORT', 'x', 'a\nb')];
  expect(mergeAnnouncements(own, checker, new Set())).toEqual([
    say('PLIMSOLL_TSCONFIG_INVALID', 'ours'),
    say('PLIMSOLL_A'),
    say('PLIMSOLL_UNRESOLVED_IMPORT', 'x', 'a\nb'),
  ]);
});

test('a syntax error is said by the checker only where no rule has found it', () => {
  const one = [say('PLIMSOLL_SYNTAX_ERROR', 'a.ts:1:7 Unexpected token: read.')];
  const two = [say('PLIMSOLL_SYNTAX_ERROR', 'a.ts:1:7 Unexpected token (and 1 more): read.', 'a.ts:1:7 x\nb.ts:2:1 y')];
  expect(mergeAnnouncements([], one, new Set(['a.ts']))).toEqual([]);
  expect(mergeAnnouncements([], one, new Set(['b.ts']))).toEqual(one);
  expect(mergeAnnouncements([], two, new Set(['a.ts', 'b.ts']))).toEqual([]);
  expect(mergeAnnouncements([], two, new Set(['a.ts']))).toEqual(two);
});
