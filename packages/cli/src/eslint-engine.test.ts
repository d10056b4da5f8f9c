import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { checkJson } from './run-bin.test.support.js';
import { tempProject } from './temp-project.test.support.js';

vi.setConfig({ testTimeout: 60_000 });

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const faulty = `import { secret } from './billing/internal/secret.js';\nvar other = secret;\nexport { other };\n`;

/** A project whose ESLint, parser and plugin are those of this workspace. */
function project(config: string, files: Readonly<Record<string, string>> = {}): string {
  const root = tempProject({
    'package.json': '{ "type": "module" }',
    'src/billing/internal/secret.ts': 'export const secret = 1;\n',
    'src/other.ts': `/* 😀 */ ${faulty}`,
    'eslint.config.js': config,
    ...files,
  });
  symlinkSync(modules, path.join(root, 'node_modules'));
  return root;
}

const usual = `
  import parser from '@typescript-eslint/parser';
  import plimsoll from 'eslint-plugin-plimsoll';
  console.log('printed by the configuration');
  export default [
    { ignores: ['src/ignored/**', '**/*.js'] },
    { files: ['**/*.ts'], languageOptions: { parser }, rules: { 'no-var': 'warn' }, linterOptions: { reportUnusedDisableDirectives: 'warn' } },
    { files: ['**/*.ts'], ...plimsoll.configs.recommended },
  ];
`;
const eslint = ['--engine', 'eslint'];

test('runs the configuration of the project, and reports its other rules too', () => {
  const root = project(usual, { 'src/ignored/c.ts': faulty, 'src/broken.ts': 'const = 1;\n' });
  const { report, code } = checkJson(root, eslint);
  expect(
    report.findings.map(({ rule, kind, severity, location: { file, line, column } }) => [
      rule,
      kind,
      severity,
      file,
      line,
      column,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['syntax-error', 'rule', 'error', 'src/broken.ts', 1, 6],
      ['internal-packages', 'policy', 'error', 'src/other.ts', 1, 33],
      ['eslint/no-var', 'rule', 'warning', 'src/other.ts', 2, 1],
    ]),
  );
  expect(report.findings.filter(({ rule }) => rule === 'no-internal-import' || rule === 'eslint/no-var')).toHaveLength(
    1,
  );
  expect(code).toBe(1);
});

test('gives the same finding as the embedded engine', () => {
  const root = project(usual);
  const rule = ['--rule', 'no-internal-import'];
  const { report } = checkJson(root, [...eslint, ...rule]);
  expect(report.findings).toHaveLength(1);
  expect(report.findings).toEqual(checkJson(root, rule).report.findings);
});

test('unused suppressions of our rules are reported, those of others are not ours to judge', () => {
  const root = project(usual, {
    'src/fine.ts':
      '// eslint-disable-next-line plimsoll/no-internal-import -- gone\nexport {};\n// eslint-disable-next-line no-console\nexport {};\n',
  });
  const { report } = checkJson(root, eslint);
  expect(
    report.findings
      .filter(({ rule }) => rule === 'unused-suppression')
      .map(({ location }) => `${location.file}:${location.line}`),
  ).toEqual(['src/fine.ts:1']);
});

test.each([
  ['does not load our plugin', `export default [{ files: ['**/*.ts'], rules: {} }];`, 'PLIMSOLL_ESLINT_WITHOUT_PLUGIN'],
  ['throws', `throw new Error('first line\\nsecond line');`, 'PLIMSOLL_ESLINT_FAILED'],
  ['ends the process', `process.exit(0);`, 'PLIMSOLL_ESLINT_FAILED'],
])('a configuration that %s is a coded error, not a clean run', (_, config, expected) => {
  const { report, code, stderr } = checkJson(project(config), eslint);
  expect(report.announcements.map(one => one.code)).toEqual([expected]);
  expect(stderr).toMatch(new RegExp(`^${expected} [^\\n]+\\n`, 'm'));
  expect(code).toBe(2);
  expect(report.findings.map(({ rule }) => rule)).toContain('internal-packages');
});
