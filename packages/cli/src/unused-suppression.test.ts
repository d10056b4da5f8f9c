import { expect, test } from 'vitest';
import { unusedSuppression } from './unused-suppression.js';

const place = { file: 'a.ts', line: 1, column: 1 };
const judge = (comment: string) => unusedSuppression(comment, new Set(['no-bad', 'no-odd']), place)?.message;

test('judges comments about rules that ran', () => {
  expect(judge('// eslint-disable-next-line plimsoll/no-bad -- see plimsoll/other')).toContain('`plimsoll/no-bad`');
  expect(judge('/* eslint-disable plimsoll/no-bad, plimsoll/no-odd */')).toContain(
    '`plimsoll/no-bad`, `plimsoll/no-odd`',
  );
});

test('is silent where it cannot know', () => {
  expect(judge('// eslint-disable-next-line no-console')).toBeUndefined();
  expect(judge('/* eslint-disable */')).toBeUndefined();
  expect(judge('// eslint-disable-next-line plimsoll/no-bad, plimsoll/not-run')).toBeUndefined();
});
