import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkJson, runBin } from './run-bin.test.support.js';
import { git, tempProject } from './temp-project.test.support.js';

// Each test starts the built command, some of them four times.
vi.setConfig({ testTimeout: 60_000 });

const faulty = `import { secret } from './billing/internal/secret.js';\nexport const other = secret;\n`;

/** A project with one fault, which every run must still report. */
const sound = {
  'package.json': '{ "name": "shop", "type": "module" }',
  'src/billing/internal/secret.ts': 'export const secret = 1;\n',
  'src/other.ts': faulty,
};

/** The fault as a rule sees it, through the embedded engine. */
const byRule = ['--rule', 'no-internal-import'];

function faults(report: ReturnType<typeof checkJson>['report'], rule: string) {
  return report.findings
    .filter(finding => finding.rule === rule)
    .map(({ location }) => `${location.file}:${location.line}`);
}

function codes({ report }: Pick<ReturnType<typeof checkJson>, 'report'>) {
  return report.announcements.map(({ code }) => code);
}

describe('files', () => {
  test('a file that does not parse is a finding, and the others are checked', () => {
    const root = tempProject({ ...sound, 'src/broken.ts': 'export const = ;\n' });
    const run = checkJson(root, byRule);
    expect(faults(run.report, 'syntax-error')).toEqual(['src/broken.ts:1']);
    expect(faults(run.report, 'no-internal-import')).toEqual(['src/other.ts:1']);
    expect(run.code).toBe(1);
    expect(codes(checkJson(root))).toEqual([]);
  });

  test('huge and binary files are skipped aloud', () => {
    const root = tempProject({
      ...sound,
      'src/huge.ts': `${faulty}${'// x\n'.repeat(250_000)}`,
      'src/stream.ts': `\0${faulty}`,
    });
    for (const args of [byRule, []]) {
      const run = checkJson(root, args);
      expect(codes(run)).toEqual(['PLIMSOLL_FILE_TOO_LARGE', 'PLIMSOLL_FILE_BINARY']);
      expect(run.stderr).toMatch(
        /^PLIMSOLL_FILE_TOO_LARGE src\/huge\.ts: over 1 MB.*\nPLIMSOLL_FILE_BINARY src\/stream\.ts: .*\n$/,
      );
      expect(faults(run.report, args.length > 0 ? 'no-internal-import' : 'internal-packages')).toEqual([
        'src/other.ts:1',
      ]);
    }
  });

  test('a file that is no UTF-8 is said aloud', () => {
    const root = tempProject({ ...sound, 'src/latin.ts': new Uint8Array([0x2f, 0x2f, 0xe9, 0x0a]) });
    const run = checkJson(root, byRule);
    expect(codes(run)).toEqual(['PLIMSOLL_FILE_UNREADABLE']);
    expect(run.code).toBe(1);
    expect(checkJson(root, [...byRule, '--ci']).code).toBe(2);
    expect(faults(run.report, 'no-internal-import')).toEqual(['src/other.ts:1']);
  });

  test('loops of links end, and no link leads out of the project', () => {
    const outside = tempProject({ 'stolen.ts': faulty, 'billing/internal/secret.ts': '' });
    const root = tempProject(sound);
    git(root, 'init');
    symlinkSync('..', path.join(root, 'src/round'));
    symlinkSync('loop-b.ts', path.join(root, 'src/loop-a.ts'));
    symlinkSync('loop-a.ts', path.join(root, 'src/loop-b.ts'));
    symlinkSync(path.join(outside, 'stolen.ts'), path.join(root, 'src/stolen.ts'));
    symlinkSync(outside, path.join(root, 'src/outside'));
    for (const args of [byRule, [], ['src', ...byRule]]) {
      const run = checkJson(root, args);
      expect(codes(run)).toEqual(['PLIMSOLL_LINK_OUTSIDE']);
      expect(run.report.findings.map(({ location }) => location.file)).toEqual(['src/other.ts']);
    }
  });

  test('CRLF, a BOM and astral characters move no column', () => {
    const line = `/* 😀é */ ${faulty}`;
    const root = tempProject({
      ...sound,
      'src/bom.ts': `\uFEFF${line}`,
      'src/crlf.ts': `// first\r\n${line.replaceAll('\n', '\r\n')}`,
      'src/plain.ts': line,
    });
    const column = line.indexOf("'") + 1;
    for (const args of [byRule, ['--rule', 'internal-packages']]) {
      const { report } = checkJson(root, args);
      expect(
        report.findings.map(({ location: { file, line: at, column: from, endColumn } }) => [file, at, from, endColumn]),
      ).toEqual([
        ['src/bom.ts', 1, column, column + 30],
        ['src/crlf.ts', 2, column, column + 30],
        ['src/other.ts', 1, 24, 54],
        ['src/plain.ts', 1, column, column + 30],
      ]);
    }
  });

  test('modules that import each other end the run as usual', () => {
    const root = tempProject({
      ...sound,
      'src/a.ts': `import { b } from './b.js';\nexport const a = () => b;\n`,
      'src/b.ts': `import { a } from './a.js';\nexport const b = () => a;\n`,
      'src/self.ts': `import { self } from './self.js';\nexport const own = () => self;\nexport { own as self };\n`,
    });
    const { report, code } = checkJson(root);
    expect(code).toBe(1);
    expect(faults(report, 'no-cycles')).toContain('src/a.ts:1');
    expect(faults(report, 'internal-packages')).toEqual(['src/other.ts:1']);
    expect(faults(checkJson(root, byRule).report, 'no-internal-import')).toEqual(['src/other.ts:1']);
  });
});

describe('projects', () => {
  test('a broken package.json', () => {
    const root = tempProject({ ...sound, 'package.json': '{ "name": ' });
    const run = checkJson(root);
    expect(run.stderr).toMatch(/^PLIMSOLL_PACKAGE_JSON_INVALID package\.json is not valid JSON: .*\n/);
    expect(codes(run).filter(code => code === 'PLIMSOLL_PACKAGE_JSON_INVALID')).toHaveLength(1);
    expect(run.code).toBe(1);
    expect(checkJson(root, ['--ci']).code).toBe(2);
    expect(faults(run.report, 'internal-packages')).toEqual(['src/other.ts:1']);
  });

  test('a broken tsconfig.json', () => {
    const root = tempProject({ ...sound, 'tsconfig.json': '{ "compilerOptions": [' });
    const run = checkJson(root);
    expect(run.stderr).toMatch(/^PLIMSOLL_TSCONFIG_INVALID tsconfig\.json is not valid: .*\n/);
    expect(codes(run).filter(code => code === 'PLIMSOLL_TSCONFIG_INVALID')).toHaveLength(1);
    expect(checkJson(root, ['--ci']).code).toBe(2);
    expect(faults(run.report, 'internal-packages')).toEqual(['src/other.ts:1']);
    expect(faults(checkJson(root, byRule).report, 'no-internal-import')).toEqual(['src/other.ts:1']);
  });

  test('dependencies that are not installed', () => {
    const root = tempProject({
      ...sound,
      'package.json': '{ "type": "module", "dependencies": { "pg": "^8.0.0" } }',
      'src/db.ts': `import pg from 'pg';\nexport { pg };\n`,
    });
    const run = checkJson(root, ['--ci']);
    expect(codes(run)).toEqual(['PLIMSOLL_DEPENDENCIES_MISSING']);
    expect(run.code).toBe(1);
    expect(faults(run.report, 'internal-packages')).toEqual(['src/other.ts:1']);
  });

  test('an empty project: said aloud, and in CI an error', () => {
    const root = tempProject({ 'readme.md': '' });
    const local = runBin(root, ['check']);
    expect(local.stdout).toContain('PLIMSOLL_NO_FILES There is no JavaScript or TypeScript file to check.');
    expect(local.code).toBe(0);
    expect(runBin(root, ['check'], { CI: 'true' }).code).toBe(2);
    expect(runBin(root, ['check', '--no-ci'], { CI: 'true' }).code).toBe(0);
  });

  test('a folder that may not be written, so that there is no cache', () => {
    const root = tempProject(sound);
    mkdirSync(path.join(root, 'node_modules'));
    chmodSync(path.join(root, 'node_modules'), 0o555);
    chmodSync(root, 0o555);
    try {
      const run = checkJson(root);
      expect(run.code).toBe(1);
      expect(faults(run.report, 'internal-packages')).toEqual(['src/other.ts:1']);
    } finally {
      chmodSync(root, 0o755);
      chmodSync(path.join(root, 'node_modules'), 0o755);
    }
  });

  test('a cache folder that is a file', () => {
    const root = tempProject({ ...sound, 'node_modules/.cache': 'in the way' });
    const run = checkJson(root);
    expect(run.code).toBe(1);
    expect(faults(run.report, 'internal-packages')).toEqual(['src/other.ts:1']);
  });

  test('--no-cache leaves no trace, and neither does the engine', () => {
    const root = tempProject(sound);
    const before = readdirSync(root, { recursive: true }).sort();
    checkJson(root, ['--no-cache']);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
  });

  test('a run changes no file', () => {
    const root = tempProject(sound);
    const file = path.join(root, 'src/other.ts');
    utimesSync(file, 1, 1);
    checkJson(root, byRule);
    expect(statSync(file).mtimeMs).toBe(1000);
  });
});

describe('the user', () => {
  test.each([
    ['is not valid', '{ "layers": 7 }', 'PLIMSOLL_CONFIG_INVALID'],
    ['is cut short', '{ "layers": [', 'PLIMSOLL_CONFIG_SYNTAX'],
    ['names an unknown rule', '{ "rules": { "no-internal-imports": "error" } }', 'PLIMSOLL_CONFIG_UNKNOWN_RULE'],
  ])('a configuration that %s ends with 2, and the rest is checked', (_, config, code) => {
    const root = tempProject({ ...sound, 'plimsoll.config.json': config });
    const run = checkJson(root);
    expect(codes(run)).toContain(code);
    expect(run.stderr.split('\n').filter(line => line.startsWith(code))).toHaveLength(1);
    expect(run.code).toBe(2);
    expect(faults(run.report, 'internal-packages')).toEqual(['src/other.ts:1']);
  });

  test('a configuration that is not there', () => {
    const run = runBin(tempProject(sound), ['check', '--config', 'nowhere.json']);
    expect(run.stdout).toContain('PLIMSOLL_CONFIG_NOT_FOUND');
    expect(run.code).toBe(2);
  });

  test.each([
    [
      ['check', '--rule', 'no-internal-imports'],
      'PLIMSOLL_UNKNOWN_RULE No rule or policy is named `no-internal-imports`. Did you mean `no-internal-import`?',
    ],
    [['check', '--family', 'speed'], 'PLIMSOLL_UNKNOWN_FAMILY'],
    [['check', 'nowhere'], 'PLIMSOLL_PATH_NOT_FOUND'],
    [['check', '--format', 'xml'], 'PLIMSOLL_USAGE'],
    [['check', '--max-warnings', 'few'], 'PLIMSOLL_USAGE'],
    [['chekc'], 'PLIMSOLL_USAGE'],
    [[], 'PLIMSOLL_USAGE'],
    [['explain', 'no-cycle'], 'PLIMSOLL_UNKNOWN_RULE No rule or policy is named `no-cycle`. Did you mean `no-cycles`?'],
    [['baseline', '--update'], 'PLIMSOLL_BASELINE_MISSING'],
    [['check', '--engine', 'eslint', '--rule', 'no-internal-import'], 'PLIMSOLL_ESLINT_MISSING'],
  ])('plimsoll %j is one coded line and ends with 2', (args, line) => {
    const run = runBin(tempProject(sound), args);
    const said = `${run.stderr}${run.stdout}`.split('\n').filter(one => one.startsWith('PLIMSOLL_'));
    expect(said).toEqual([expect.stringContaining(line)]);
    expect(run.code).toBe(2);
  });
});
