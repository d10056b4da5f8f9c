import { expect, test } from 'vitest';
import { mergeAnnouncements } from './merge-announcements.js';

const say = (code: string, message = code, files?: string[]) => ({
  code,
  message,
  severity: 'error-in-ci' as const,
  ...(files && { files }),
});

test('says each thing once, and keeps what only the checker knows', () => {
  const own = [say('PLIMSOLL_TSCONFIG_INVALID', 'ours'), say('PLIMSOLL_A'), say('PLIMSOLL_A')];
  const checker = [say('PLIMSOLL_TSCONFIG_INVALID', 'theirs'), say('PLIMSOLL_UNRESOLVED_IMPORT', 'x', ['a.ts'])];
  expect(mergeAnnouncements(own, checker, new Set())).toEqual([
    say('PLIMSOLL_TSCONFIG_INVALID', 'ours'),
    say('PLIMSOLL_A'),
    say('PLIMSOLL_UNRESOLVED_IMPORT', 'x'),
  ]);
});

test('a syntax error is said by the checker only where no rule has found it', () => {
  const checker = [say('PLIMSOLL_SYNTAX_ERROR', 'm', ['a.ts', 'b.ts'])];
  expect(mergeAnnouncements([], checker, new Set(['a.ts', 'b.ts']))).toEqual([]);
  expect(mergeAnnouncements([], checker, new Set(['a.ts']))).toHaveLength(1);
});
