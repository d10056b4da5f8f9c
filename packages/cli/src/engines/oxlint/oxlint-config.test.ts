import { expect, test } from 'vitest';
import { oxlintConfig } from './oxlint-config.js';

test('switches on our rules and nothing else', () => {
  const rules = [
    { name: 'a', severity: 'error' },
    { name: 'b', severity: 'warning', options: { limit: 3 } },
  ] as const;
  expect(oxlintConfig('/plugin/index.js', rules)).toEqual({
    plugins: [],
    categories: { correctness: 'off' },
    jsPlugins: [{ name: 'plimsoll', specifier: '/plugin/index.js' }],
    rules: { 'plimsoll/a': 'error', 'plimsoll/b': ['warn', { limit: 3 }] },
  });
});

test('tells the rules about a configuration that the user named', () => {
  expect(oxlintConfig('/p.js', [], '/app/other.config.json')).toMatchObject({
    settings: { plimsoll: { config: '/app/other.config.json' } },
  });
});
