import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import type { RuleEntry } from '../rule-entry.js';
import { tempProject } from '../temp-project.test.support.js';
import { analyseProject, type AnalysisRequest } from './analyse-project.js';
import { buildReport } from './build-report.js';

vi.setConfig({ testTimeout: 60_000 });

const entry = fileURLToPath(new URL('../../test-fixtures/fake-plugin/plugin.mjs', import.meta.url));
const { ruleCatalog: catalog } = (await import(entry)) as { ruleCatalog: readonly RuleEntry[] };

async function analyse(cwd: string, request: Partial<AnalysisRequest> = {}) {
  const whole: AnalysisRequest = {
    cwd,
    paths: [],
    engine: 'oxlint',
    selection: { names: ['no-bad', 'no-odd'], families: [] },
    fix: false,
    cache: false,
    onProgress: () => undefined,
    ...request,
  };
  return buildReport(await analyseProject(whole, { entry, catalog }), {
    engine: 'oxlint',
    ci: false,
    baseline: undefined,
  });
}

test('one report of rules and policies, in the order of places', async () => {
  const root = tempProject({
    'b.ts': `import { a } from './a.js';\nexport const b = () => a;\nodd();\n`,
    'a.ts': `import { b } from './b.js';\nexport const a = () => b;\nbad();\n`,
  });
  const report = await analyse(root, { selection: { names: [], families: [] } });
  expect(report.findings.map(({ location, rule, severity }) => [location.file, location.line, rule, severity])).toEqual(
    [
      ['a.ts', 1, 'no-cycles', 'error'],
      ['a.ts', 3, 'no-bad', 'error'],
      ['b.ts', 3, 'no-odd', 'warning'],
    ],
  );
  expect(report.findings[1]).toMatchObject({
    lineText: 'bad();',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(report.rules.map(({ name }) => name)).toEqual(expect.arrayContaining(['no-bad', 'no-cycles', 'no-odd']));
  expect(report.summary).toEqual({ files: 2, errors: 2, warnings: 1 });
});

test('a policy takes the place of its editor twin where both run', async () => {
  const root = tempProject({ 'a.ts': 'bad();\n' });
  const twin = { ...catalog[0], name: 'no-internal-import', preset: 'recommended' } as RuleEntry;
  const analysis = await analyseProject(
    {
      cwd: root,
      paths: [],
      engine: 'oxlint',
      selection: { names: [], families: [] },
      fix: false,
      cache: false,
      onProgress: () => undefined,
    },
    { entry, catalog: [twin] },
  );
  const names = analysis.rules.map(({ name }) => name);
  expect(names).toContain('internal-packages');
  expect(names).not.toContain('no-internal-import');
});

test('paths narrow the findings of rules and policies alike', async () => {
  const root = tempProject({ 'src/a.ts': 'bad();\n', 'lib/b.ts': 'bad();\n' });
  const report = await analyse(root, { paths: ['lib'] });
  expect(report.findings.map(({ location }) => location.file)).toEqual(['lib/b.ts']);
  expect(report.summary.files).toBe(1);
});

test('the configuration ignores files and sets severities', async () => {
  const config = { ignore: ['old/**'], rules: { 'no-bad': 'warning' } };
  const root = tempProject({
    'a.ts': 'bad();\n',
    'old/b.ts': 'bad();\n',
    'plimsoll.config.json': JSON.stringify(config),
  });
  const report = await analyse(root);
  expect(report.findings).toMatchObject([{ severity: 'warning', location: { file: 'a.ts' } }]);
  expect(report.announcements).toEqual([]);
});

test('--fix mends the files and reports what is left', async () => {
  const root = tempProject({ 'a.ts': 'old();\nbad();\n' });
  const report = await analyse(root, { fix: true, selection: { names: ['no-old', 'no-bad'], families: [] } });
  expect(readFileSync(path.join(root, 'a.ts'), 'utf8')).toBe('fixed();\nbad();\n');
  expect(report.findings.map(({ rule }) => rule)).toEqual(['no-bad']);
});

test('a crash of a rule is exit code 3, and the findings are there all the same', async () => {
  const root = tempProject({ 'a.ts': 'crash();\n', 'b.ts': 'bad();\n' });
  const report = await analyse(root, { selection: { names: ['no-bad', 'no-crash'], families: [] } });
  expect(report.gate).toMatchObject({ exitCode: 3, passes: false });
  expect(report.findings.map(({ rule }) => rule)).toEqual(['no-bad']);
  expect(report.announcements).toMatchObject([
    { code: 'PLIMSOLL_RULE_CRASH', details: expect.stringContaining('planted') },
  ]);
});

test('a selection that leaves nothing is the mistake of the user', async () => {
  const config = { rules: { 'no-bad': 'off', 'no-odd': 'off' } };
  const root = tempProject({ 'a.ts': 'bad();\n', 'plimsoll.config.json': JSON.stringify(config) });
  await expect(analyse(root, { selection: { names: [], families: ['calls'] } })).rejects.toMatchObject({
    announcement: { code: 'PLIMSOLL_NOTHING_SELECTED' },
  });
});
