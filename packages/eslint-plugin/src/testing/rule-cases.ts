import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  RuleTester,
  type InvalidTestCase,
  type TestCaseError,
  type ValidTestCase,
} from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import type { PlimsollRule } from '../rule.js';

/** A piece of code in a project of its own. */
export interface RuleCase {
  /** What is special about it; the code itself when left out. */
  readonly name?: string;
  readonly code: string;
  /** Where the code lies in the project: `src/case.ts` by default, which is service code. */
  readonly filename?: string;
  /** The project's other files by path: modules, tsconfig.json, package.json, plimsoll.config.json. */
  readonly files?: Readonly<Record<string, string>>;
  /** The rule's options. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Code that the rule reports, and what it must say. */
export interface ReportedCase extends RuleCase {
  /** Message ids in source order, or whole expectations with `data`, `line`, `column` and `suggestions`. */
  readonly errors: readonly (string | TestCaseError<string>)[];
  /** The code after the rule's fixes; absent or null where it must not fix. */
  readonly output?: string | null;
}

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
RuleTester.itSkip = it.skip;

/**
 * Tests a rule on pieces of code, each in a folder of its own, so that imports and configurations are resolved as in a real
 * project. Runs in ESLint with @typescript-eslint/parser, without types.
 */
export function ruleCases(
  rule: PlimsollRule,
  cases: { readonly valid: readonly (string | RuleCase)[]; readonly invalid: readonly ReportedCase[] },
): void {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'plimsoll-case-')));
  const { name } = rule.definition;
  let count = 0;
  const place = (given: RuleCase): ValidTestCase<unknown[]> => {
    const root = path.join(folder, String(count++));
    const files: Record<string, string> = { 'plimsoll.config.json': '{}', ...given.files };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return {
      code: given.code,
      filename: path.join(root, given.filename ?? 'src/case.ts'),
      ...(given.name !== undefined && { name: given.name }),
      options: given.options ? [given.options] : [],
    };
  };
  const tester = new RuleTester({ linterOptions: { reportUnusedDisableDirectives: 'off' } });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  tester.run(name, rule as never, {
    valid: cases.valid.map(one => place(typeof one === 'string' ? { code: one } : one)),
    invalid: cases.invalid.map((one): InvalidTestCase<string, unknown[]> => ({
      ...place(one),
      errors: one.errors.map(error => (typeof error === 'string' ? { messageId: error } : error)),
      ...(one.output !== undefined && { output: one.output }),
    })),
  });
}
