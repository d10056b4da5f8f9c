import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createSourceReader } from '../../files/source-reader.js';
import type { SelectedRule } from '../../rule-entry.js';
import { tempProject } from '../../temp-project.test.support.js';
import { createOxlintEngine } from './oxlint-engine.js';

const lint = createOxlintEngine(
  fileURLToPath(new URL('../../../test-fixtures/fake-plugin/plugin.mjs', import.meta.url)),
);
const bad: SelectedRule = { name: 'no-bad', severity: 'error' };

function run(files: Readonly<Record<string, string>>, rules: readonly SelectedRule[] = [bad], fix = false) {
  const root = tempProject(files);
  const request = {
    root,
    files: Object.keys(files).sort(),
    rules,
    fix,
    narrowed: false,
    readSource: createSourceReader(root),
  };
  return { root, result: lint(request) };
}

test('reports with position in UTF-16, trace and suggestion', async () => {
  const { findings } = await run({ 'src/a.ts': '\uFEFFconst a = "😀é"; bad(1);\r\nbad();\r\n' }).result;
  expect(findings).toMatchObject([
    {
      rule: 'no-bad',
      messageId: 'called',
      location: { file: 'src/a.ts', line: 1, column: 18, endLine: 1, endColumn: 24 },
      trace: [{ message: 'leads to `bad`', location: { file: 'src/a.ts', line: 1, column: 18 } }],
      suggestions: [{ message: 'Call something else.' }],
      identity: 'const a = "😀é"; bad(1);',
    },
    { location: { line: 2, column: 1 } },
  ]);
});

test('a file name is a name: no glob, no option', async () => {
  const names = ['-a.ts', '[id].ts', '*.ts', 'a b.ts', '{x,y}.ts', 'é.ts', 'node_modules.ts'];
  const { findings } = await run(Object.fromEntries(names.map(name => [name, 'bad();\n']))).result;
  expect(findings.map(({ location }) => location.file).sort()).toEqual([...names].sort());
});

test('the project has no say in which rules run', async () => {
  const { findings, announcements } = await run({
    'a.ts': 'debugger;\nvar unused = 1;\nbad();\n',
    '.oxlintrc.json': '{ "rules": { "no-debugger": "error" }, "ignorePatterns": ["a.ts"] }',
    '.eslintignore': 'a.ts',
  }).result;
  expect(findings.map(({ rule }) => rule)).toEqual(['no-bad']);
  expect(announcements).toEqual([]);
});

test('comments suppress, and those that suppress nothing are reported', async () => {
  const { findings } = await run({
    'a.ts': [
      '// eslint-disable-next-line plimsoll/no-bad -- legacy',
      'bad();',
      '// eslint-disable-next-line plimsoll/no-bad -- nothing there',
      'good();',
      '// eslint-disable-next-line no-console',
      'good();',
    ].join('\n'),
  }).result;
  expect(findings).toMatchObject([{ rule: 'unused-suppression', location: { line: 3, column: 1, endColumn: 61 } }]);
});

test('fixes are written, and the report is about the file after them', async () => {
  const { root, result } = run(
    { 'a.ts': '\uFEFFold(); bad();\r\n' },
    [bad, { name: 'no-old', severity: 'error' }],
    true,
  );
  const { findings } = await result;
  expect(readFileSync(path.join(root, 'a.ts'), 'utf8')).toBe('\uFEFFfixed(); bad();\r\n');
  expect(findings).toMatchObject([{ rule: 'no-bad', location: { line: 1, column: 10 } }]);
});

test('a crash and a file that does not parse leave the others alone', async () => {
  const { findings, announcements, unchecked } = await run(
    { 'a.ts': 'throwUncaught();\n', 'b.ts': 'crash(); bad();\n', 'c.ts': 'const = 1;\n', 'd.ts': 'bad();\n' },
    [bad, { name: 'no-crash', severity: 'error' }],
  ).result;
  expect(findings.map(({ rule, location }) => [location.file, rule]).sort()).toEqual([
    ['b.ts', 'no-bad'],
    ['c.ts', 'syntax-error'],
    ['d.ts', 'no-bad'],
  ]);
  expect(announcements.map(({ code }) => code)).toEqual(['PLIMSOLL_RULE_CRASH', 'PLIMSOLL_RULE_CRASH']);
  expect([...unchecked].sort()).toEqual(['a.ts', 'b.ts', 'c.ts']);
});

test('options reach the rule, and wrong ones are the mistake of the user', async () => {
  const files = { 'a.ts': 'bad();\n' };
  expect((await run(files, [{ ...bad, options: { limit: 3 } }]).result).findings).toHaveLength(1);
  const wrong = await run(files, [{ ...bad, options: { limit: 'three' } }]).result;
  expect(wrong.announcements).toMatchObject([{ code: 'PLIMSOLL_RULE_OPTIONS_INVALID', severity: 'error' }]);
  expect(wrong.unchecked).toEqual(['a.ts']);
});
