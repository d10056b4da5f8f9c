import type { GlobbedRole } from '@plimsoll/config';

/** A rule of a well-kept plugin that does a job which we therefore leave to it. */
export interface PeerRule {
  /** In the notation of the requirements: `eslint/no-var`, `typescript-eslint/no-floating-promises`, `vitest/expect-expect`. */
  readonly name: string;
  /** The first of our presets that has it. */
  readonly preset: 'recommended' | 'strict';
  readonly severity: 'error' | 'warn';
  readonly needsTypes?: true;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Only in files of these roles: elsewhere a rule of ours finds the same, and what it misses. */
  readonly roles?: readonly GlobbedRole[];
}

/** The rules of others that our presets switch on, with the options that fit a backend. */
export const peerRuleTable: readonly PeerRule[] = [
  { name: 'eslint/no-async-promise-executor', preset: 'recommended', severity: 'error' },
  { name: 'eslint/no-eval', preset: 'recommended', severity: 'error' },
  { name: 'eslint/no-new-func', preset: 'recommended', severity: 'error' },
  { name: 'eslint/no-var', preset: 'recommended', severity: 'error' },
  // In service code `require-error-cause` looks: it sees rejections, callbacks, factories and classes of the project too.
  {
    name: 'eslint/preserve-caught-error',
    preset: 'recommended',
    severity: 'error',
    roles: ['test', 'migration', 'script'],
  },
  {
    name: 'typescript-eslint/no-floating-promises',
    preset: 'recommended',
    severity: 'error',
    needsTypes: true,
    // Our `require-suppression-reason` then leaves `void` alone.
    options: { ignoreVoid: false },
  },
  {
    name: 'typescript-eslint/no-misused-promises',
    preset: 'recommended',
    severity: 'error',
    needsTypes: true,
    // Arguments are the business of `no-unguarded-async-handler`, which knows who ignores a promise and what may reject.
    options: { checksVoidReturn: { arguments: false } },
  },
  { name: 'typescript-eslint/only-throw-error', preset: 'recommended', severity: 'error', needsTypes: true },
  { name: 'vitest/expect-expect', preset: 'recommended', severity: 'warn' },
  { name: 'eslint/complexity', preset: 'strict', severity: 'warn', options: { max: 15 } },
  {
    name: 'eslint/consistent-return',
    preset: 'strict',
    severity: 'warn',
    options: { treatUndefinedAsUnspecified: true },
  },
  {
    name: 'eslint/max-lines-per-function',
    preset: 'strict',
    severity: 'warn',
    options: { max: 80, skipBlankLines: true, skipComments: true },
  },
  { name: 'eslint/max-params', preset: 'strict', severity: 'warn', options: { max: 5 } },
  // With `let` and `const` a loop's variable is caught as it is; what is left are sums that a callback adds to.
  { name: 'eslint/no-loop-func', preset: 'strict', severity: 'warn' },
  { name: 'typescript-eslint/no-explicit-any', preset: 'strict', severity: 'error' },
  { name: 'typescript-eslint/no-unnecessary-type-parameters', preset: 'strict', severity: 'error', needsTypes: true },
];

/** Whole configurations of typescript-eslint that the strict preset stands on, in the notation of the requirements. */
export const peerConfigs = {
  'typescript-eslint/strict-type-checked': 'strictTypeChecked',
  'typescript-eslint/stylistic-type-checked': 'stylisticTypeChecked',
} as const;

/** Every rule and configuration of others that `eslint-config-plimsoll` switches on. */
export const peerRules: readonly string[] = [...peerRuleTable.map(({ name }) => name), ...Object.keys(peerConfigs)];
