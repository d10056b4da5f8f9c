import { expect, test } from 'vitest';
import { oxlintFailure } from './oxlint-failure.js';

test.each([
  [
    "Failed to setup JS plugin options:\nError: Rule 'plimsoll/no-bad' does not accept options\n    at x",
    'PLIMSOLL_RULE_OPTIONS_INVALID',
  ],
  ['Error: Cannot find native binding. npm has a bug', 'PLIMSOLL_OXLINT_MISSING'],
  ["Error: Cannot find module '@oxlint/binding-linux-x64-gnu'", 'PLIMSOLL_OXLINT_MISSING'],
  ['thread panicked', 'PLIMSOLL_ENGINE_FAILED'],
])('%s', (output, code) => {
  expect(oxlintFailure({ stdout: output, stderr: '' }).code).toBe(code);
  expect(oxlintFailure({ stdout: '', stderr: output }).code).toBe(code);
});

test('what oxlint said goes along with a failure that we do not know', () => {
  expect(oxlintFailure({ stdout: 'first\nlast', stderr: '' }).details).toBe('first\nlast');
});

test('wrong options are said with their place in the configuration', () => {
  const stderr = "Failed to setup JS plugin options:\nError: Rule 'plimsoll/no-bad' does not accept options\n";
  expect(oxlintFailure({ stdout: '', stderr }).message).toContain(
    `rules["no-bad"][1]: Rule 'plimsoll/no-bad' does not accept options.`,
  );
});
