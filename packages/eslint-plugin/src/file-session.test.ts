import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { defineRule } from './define-rule.js';

const everyCall = defineRule({
  name: 'every-call',
  family: 'errors',
  docs: { description: 'Report every call', preset: 'strict', requirements: 'beyond', since: '0.1.0' },
  certainty: 'proof',
  messages: { call: 'A call.' },
  create({ on, report }) {
    on.anyCall(({ node }) => report({ node, messageId: 'call' }));
  },
});

const config: Linter.Config = {
  files: ['**/*.ts'],
  languageOptions: { parser: parser as Linter.Parser },
  plugins: { plimsoll: { rules: { one: everyCall as never, two: everyCall as never } } },
  rules: { 'plimsoll/one': 'error', 'plimsoll/two': 'error' },
};

it('lets every rule of a file report in one walk', () => {
  const found = new Linter().verify('f();', config, { filename: 'a.ts' });
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['plimsoll/one', 'plimsoll/two']);
});

it('lints one tree as often as it is given', () => {
  const linter = new Linter();
  expect(linter.verify('f();', config, { filename: 'a.ts' })).toHaveLength(2);
  const source = linter.getSourceCode();
  expect(linter.verify(source, config, { filename: 'a.ts' })).toHaveLength(2);
});
