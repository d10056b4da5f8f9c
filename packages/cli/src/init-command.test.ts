import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '@plimsoll/config';
import { expect, test, vi } from 'vitest';
import { checkJson, runBin } from './run-bin.test.support.js';
import { tempProject, writeFiles } from './temp-project.test.support.js';

vi.setConfig({ testTimeout: 60_000 });

const projects = fileURLToPath(new URL('../../../test-fixtures/projects/', import.meta.url));

/** A copy of a bundled project without its configuration. */
function unconfigured(name: string): string {
  const root = tempProject();
  cpSync(path.join(projects, name), root, {
    recursive: true,
    filter: source => !/plimsoll\.config\.|node_modules/.test(source),
  });
  return root;
}

test.each([
  ['clean-layers', 'clean', 'layers'],
  ['hexagonal', 'hexagonal', 'layers'],
  ['nest', 'nest', 'layers'],
  ['monorepo', 'monorepo', 'service-isolation'],
])('proposes for %s a configuration with which check finds what is wrong there', (name, preset, policy) => {
  const root = unconfigured(name);
  const { code, stdout, stderr } = runBin(root, ['init', '--yes', '--no-symbols']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Wrote plimsoll.config.ts. Left to do:');
  const { config, problems } = loadConfig(root, { root });
  expect(problems).toEqual([]);
  expect(config.preset).toBe(preset);
  const { report } = checkJson(root, ['--rule', policy]);
  expect(report.findings.length).toBeGreaterThan(0);
  expect(report.announcements.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('writes over nothing, asks nobody where there is no terminal, and proposes nothing from nothing', () => {
  const root = tempProject({ 'src/a.ts': 'export {};\n' });
  const alone = runBin(root, ['init']);
  expect(alone).toMatchObject({ code: 2, stdout: '' });
  expect(alone.stderr).toMatch(/^PLIMSOLL_NOBODY_TO_ASK /);

  const dry = runBin(root, ['init', '--dry-run', '--no-symbols']);
  expect(dry.code).toBe(0);
  expect(dry.stdout).toContain('plimsoll.config.ts would be:');
  expect(dry.stdout).toContain('Nothing was written.');
  expect(existsSync(path.join(root, 'plimsoll.config.ts'))).toBe(false);

  writeFiles(root, { 'plimsoll.config.json': '{ "preset": "nest" }' });
  const existing = runBin(root, ['init', '--yes']);
  expect(existing.code).toBe(2);
  expect(existing.stderr).toMatch(/^PLIMSOLL_CONFIG_EXISTS plimsoll\.config\.json is there already/);
  expect(readFileSync(path.join(root, 'plimsoll.config.json'), 'utf8')).toBe('{ "preset": "nest" }');
  expect(runBin(root, ['init', '--dry-run', '--no-symbols']).code).toBe(0);

  const nothing = runBin(tempProject({ 'README.md': '' }), ['init', '--yes']);
  expect(nothing.code).toBe(2);
  expect(nothing.stderr).toMatch(/^PLIMSOLL_NOTHING_TO_PROPOSE /);
});

test('says what is left to do for the tools that the project has, and counts what comes in from outside', () => {
  const root = tempProject({
    'package.json': '{ "type": "module", "devDependencies": { "lint-staged": "16.0.0", "oxlint": "1.0.0" } }',
    '.gitlab-ci.yml': 'test:\n  script: [npm test]\n',
    'src/a.ts': "import { CronJob } from 'cron';\nnew CronJob('* * * * *', () => undefined);\n",
  });
  const { code, stdout } = runBin(root, ['init', '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toContain('.oxlintrc.json');
  expect(stdout).not.toContain('eslint.config.js');
  expect(stdout).toContain('lint-staged');
  expect(stdout).toContain('.gitlab-ci.yml');
  expect(stdout).toMatch(/The outside comes in by|No route, consumer or job was recognised/);
});
