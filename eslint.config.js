import plimsoll from 'eslint-config-plimsoll';

export default [
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'test-fixtures/',
      'packages/*/test-fixtures/',
      // Plain scripts that run before anything is built.
      'packages/*/scripts/',
      '*.config.ts',
    ],
  },
  ...plimsoll({ preset: 'recommended' }),
  {
    // Programs that a test has just made up are run to see what they do.
    files: ['packages/eslint-plugin/src/syntax/control-flow/*.test.ts'],
    rules: { 'no-new-func': 'off' },
  },
];
