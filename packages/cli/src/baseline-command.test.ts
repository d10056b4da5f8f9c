import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkJson, runBin } from './run-bin.test.support.js';
import { tempProject, writeFiles } from './temp-project.test.support.js';

vi.setConfig({ testTimeout: 60_000 });

const importSecret = `import { secret } from './billing/internal/secret.js';\nexport const value = secret;\n`;
const files = {
  'package.json': '{ "type": "module" }',
  'src/billing/internal/secret.ts': 'export const secret = 1;\n',
  'src/a.ts': importSecret,
  'src/b.ts': importSecret,
};
const rule = ['--rule', 'no-internal-import'];

test.each([
  ['rules', rule],
  ['policies', ['--rule', 'internal-packages']],
])('the baseline of %s: accepts what is there, only shrinks, and says what is fixed', (_, selection) => {
  const root = tempProject(files);
  const file = path.join(root, '.plimsoll-baseline.json');
  expect(checkJson(root, selection).code).toBe(1);

  expect(runBin(root, ['baseline', ...selection])).toMatchObject({
    code: 0,
    stdout: '.plimsoll-baseline.json holds 2 findings.\n',
  });
  const first = readFileSync(file, 'utf8');
  const clean = checkJson(root, selection);
  expect(clean).toMatchObject({ code: 0, report: { baseline: { matched: 2, fixed: [] }, findings: [] } });

  writeFiles(root, { 'src/a.ts': `// moved down\n\n  ${importSecret.replace('{ secret }', '{  secret  }')}` });
  expect(checkJson(root, selection).code).toBe(0);

  writeFiles(root, { 'src/a.ts': 'export const value = 1;\n', 'src/c.ts': importSecret });
  const mixed = checkJson(root, selection);
  expect(mixed.code).toBe(1);
  expect(mixed.report.findings.map(({ location }) => location.file)).toEqual(['src/c.ts']);
  expect(mixed.report.baseline).toMatchObject({ matched: 1, fixed: [{ file: 'src/a.ts' }] });

  const refused = runBin(root, ['baseline', ...selection]);
  expect(refused).toMatchObject({ code: 2, stdout: '.plimsoll-baseline.json holds 1 finding: 1 removed, 0 added.\n' });
  expect(refused.stderr).toMatch(
    /^PLIMSOLL_BASELINE_WOULD_GROW 1 finding is not in the baseline, which only ever shrinks\./,
  );
  expect(readFileSync(file, 'utf8')).not.toContain('src/c.ts');

  expect(runBin(root, ['baseline', '--accept-new', ...selection]).stdout).toContain(
    'holds 2 findings: 0 removed, 1 added.',
  );
  expect(identities(readFileSync(file, 'utf8'))).toEqual(identities(first.replaceAll('src/a.ts', 'src/c.ts')));
});

function identities(text: string): string[] {
  return (JSON.parse(text) as { findings: object[] }).findings.map(entry => JSON.stringify(entry)).sort();
}

test('a run over a part, or of other rules, leaves alone what it has not seen', () => {
  const root = tempProject(files);
  runBin(root, ['baseline', ...rule]);
  writeFiles(root, { 'src/a.ts': 'export {};\n', 'src/b.ts': 'export {};\n' });
  expect(checkJson(root, ['src/a.ts', ...rule]).report.baseline?.fixed).toMatchObject([{ file: 'src/a.ts' }]);
  expect(checkJson(root, ['--rule', 'internal-packages']).report.baseline?.fixed).toEqual([]);
  expect(runBin(root, ['baseline', '--rule', 'internal-packages']).stdout).toContain(
    'holds 2 findings: 0 removed, 0 added.',
  );
});

test('entries of files that are gone are fixed; those of files that do not parse are not', () => {
  const root = tempProject(files);
  runBin(root, ['baseline', ...rule]);
  rmSync(path.join(root, 'src/a.ts'));
  writeFiles(root, { 'src/b.ts': `${importSecret}const = 1;\n` });
  const { report } = checkJson(root, rule);
  expect(report.baseline?.fixed.map(({ file }) => file)).toEqual(['src/a.ts']);
  expect(report.findings.map(one => one.rule)).toEqual(['syntax-error']);
  const { code, stdout } = runBin(root, ['baseline', ...rule]);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout:
      '.plimsoll-baseline.json holds 1 finding: 1 removed, 0 added.\n1 file that does not parse cannot be accepted: `plimsoll check` names it.\n',
  });
});

test('a broken baseline stops the run, and one that would be made from half a run is not written', () => {
  const root = tempProject(files);
  const file = path.join(root, '.plimsoll-baseline.json');
  writeFileSync(file, '<<<<<<< ours\n');
  for (const command of ['check', 'baseline']) {
    const { code, stderr } = runBin(root, [command, ...rule]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^PLIMSOLL_BASELINE_INVALID \.plimsoll-baseline\.json is not a baseline of this command: /m);
  }
  rmSync(file);
  writeFiles(root, { 'plimsoll.config.json': '{ "layers": 7 }' });
  const half = runBin(root, ['baseline', ...rule]);
  expect(half.code).toBe(2);
  expect(half.stderr).toMatch(/PLIMSOLL_CONFIG_INVALID .*\nPLIMSOLL_BASELINE_INCOMPLETE /);
  expect(() => readFileSync(file)).toThrow(/ENOENT/);
});

test.each([
  ['rules', rule],
  ['policies', ['--rule', 'internal-packages']],
])('entries of %s survive the renaming of their files, of their targets and of others', (_, selection) => {
  const root = tempProject({ ...files, 'src/other.ts': 'export {};\n' });
  const file = path.join(root, '.plimsoll-baseline.json');
  runBin(root, ['baseline', ...selection]);
  renameSync(path.join(root, 'src/other.ts'), path.join(root, 'src/another.ts'));
  renameSync(path.join(root, 'src/a.ts'), path.join(root, 'src/renamed.ts'));
  expect(checkJson(root, selection)).toMatchObject({ code: 0, report: { baseline: { matched: 2, fixed: [] } } });
  expect(runBin(root, ['baseline', ...selection]).stdout).toContain('holds 2 findings: 0 removed, 0 added, 1 moved.');
  expect(readFileSync(file, 'utf8')).toContain('src/renamed.ts');
  expect(readFileSync(file, 'utf8')).not.toContain('src/a.ts');
  expect(checkJson(root, selection).code).toBe(0);

  // mended there, and the same fault elsewhere: that is fixed, and new
  writeFiles(root, { 'src/renamed.ts': 'export {};\n', 'src/new.ts': importSecret });
  const { code, report } = checkJson(root, selection);
  expect({ code, fixed: report.baseline?.fixed.map(one => one.file) }).toEqual({ code: 1, fixed: ['src/renamed.ts'] });
});
