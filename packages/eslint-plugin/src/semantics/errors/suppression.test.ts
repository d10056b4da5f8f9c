import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { misspelt, suppressionIn } from './suppression.js';

const comment = (value: string, type = 'Line') => ({ type, value }) as unknown as TSESTree.Comment;

it.each([
  [' eslint-disable-next-line a, b -- because', ['a', 'b'], 'because'],
  [' oxlint-disable-line a', ['a'], ''],
  [' plimsoll-ignore layers -- the old tree', ['layers'], 'the old tree'],
  [' eslint-disable-next-line', [], ''],
  [' eslint-disable-next-line @scope/rule --- why', ['@scope/rule'], 'why'],
])('reads%s', (value, rules, reason) => {
  expect(suppressionIn(comment(value))).toMatchObject({ rules, reason });
});

it('takes a block comment for what follows, and a line comment not', () => {
  expect(suppressionIn(comment(' eslint-disable a ', 'Block'))).toMatchObject({
    directive: 'eslint-disable',
    rules: ['a'],
  });
  expect(suppressionIn(comment(' eslint-disable a'))).toBeUndefined();
});

it.each([
  ['eslint-disable-nextline a', 'eslint-disable-next-line'],
  ['eslint-disable-next-lines a', 'eslint-disable-next-line'],
  ['eslint-ignore a', 'eslint-disable-next-line'],
  ['es-lint-disable-line a', 'eslint-disable-line'],
  ['oxlint_disable a', 'oxlint-disable'],
  ['plimsoll-ignored layers', 'plimsoll-ignore'],
])('knows what %s means', (value, meant) => {
  expect(misspelt(comment(` ${value}`))?.meant).toBe(meant);
});

it.each([
  'eslint-disable-next-line a',
  'eslint-enable',
  'eslint is disabled here',
  'see eslint-disable-nextline',
  'eslint-plugin-ignore-things',
  'plimsoll lines are drawn here',
])('is content with %s', value => {
  expect(misspelt(comment(` ${value}`))).toBeUndefined();
});
