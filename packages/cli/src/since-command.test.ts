import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkJson, runBin } from './run-bin.test.support.js';
import { git, tempProject, writeFiles } from './temp-project.test.support.js';

vi.setConfig({ testTimeout: 120_000 });

const importSecret = `import { secret } from './billing/internal/secret.js';\nexport const value = secret;\n`;
const base = {
  'package.json': '{ "type": "module" }',
  'src/billing/internal/secret.ts': 'export const secret = 1;\n',
  'src/a.ts': importSecret,
  'src/b.ts': importSecret,
};
const rules = ['--rule', 'internal-packages,no-cycles,no-sql-interpolation'];
/** A finding of a rule, whose identity is its line. */
const unsafe =
  "import { Pool } from 'pg';\n\nconst pool = new Pool();\n" +
  "export const byName = (name: string) => pool.query(`SELECT * FROM users WHERE name = '${name}'`);\n";

function repository(files: Readonly<Record<string, string>> = base): string {
  const root = tempProject();
  git(root, 'init', '-b', 'main');
  writeFiles(root, files);
  commit(root, 'base');
  return root;
}

function commit(root: string, message: string): void {
  git(root, 'add', '-A');
  git(root, 'commit', '-m', message, '--allow-empty');
}

/** What `check --since` reports, as `rule file`, and what it knows of the base. */
function since(root: string, ref = 'main', args: readonly string[] = []) {
  const { code, stderr, report } = checkJson(root, [...rules, '--since', ref, ...args]);
  const added = report.findings.map(({ rule, location }) => `${rule} ${location.file}`).sort();
  return { code, stderr, added, known: report.since?.known, fixed: report.since?.fixed.map(({ file }) => file) };
}

/** Everything in a folder with its content, so that nothing can change unseen. */
function contents(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
    .map(file => `${path.relative(folder, file)} ${createHash('sha1').update(readFileSync(file)).digest('hex')}`);
}

test('reports what a branch adds, committed, not committed and not tracked, and nothing else; and writes nothing', () => {
  const root = repository({ ...base, 'src/old.ts': unsafe });
  git(root, 'checkout', '-b', 'feature');
  writeFiles(root, { 'src/committed.ts': importSecret, 'src/a.ts': `// moved down\n\n${importSecret}` });
  commit(root, 'one');
  writeFiles(root, { 'src/b.ts': 'export {};\n', 'src/untracked.ts': unsafe, 'src/staged.ts': importSecret });
  git(root, 'add', 'src/staged.ts');
  const before = contents(root);
  expect(since(root)).toEqual({
    code: 1,
    stderr: '',
    added: [
      'internal-packages src/committed.ts',
      'internal-packages src/staged.ts',
      'no-sql-interpolation src/untracked.ts',
    ],
    known: 2,
    fixed: ['src/b.ts'],
  });
  expect(contents(root)).toEqual(before);

  rmSync(path.join(root, 'src/committed.ts'));
  rmSync(path.join(root, 'src/untracked.ts'));
  git(root, 'rm', '-f', 'src/staged.ts');
  expect(since(root)).toMatchObject({ code: 0, added: [], known: 2, fixed: ['src/b.ts'] });
  expect(runBin(root, ['check', ...rules, '--since', 'main']).stdout).toContain('2 findings more were there at ');
});

test('follows what is renamed, in git or not, for rules and policies, and circles through it', () => {
  const circle = (to: string) => `import { x } from './${to}.js';\nexport const y = x;\nexport { y as x };\n`;
  const root = repository({ ...base, 'src/m.ts': circle('z'), 'src/z.ts': circle('m'), 'src/wrong.ts': unsafe });
  git(root, 'checkout', '-b', 'feature');
  git(root, 'mv', 'src/a.ts', 'src/renamed.ts');
  renameSync(path.join(root, 'src/wrong.ts'), path.join(root, 'src/aside.ts'));
  mkdirSync(path.join(root, 'src/deep dir'));
  renameSync(path.join(root, 'src/m.ts'), path.join(root, 'src/zz.ts'));
  writeFiles(root, { 'src/z.ts': circle('zz') });
  expect(since(root)).toMatchObject({ code: 0, added: [], known: 4, fixed: [] });

  // with the old file back, what seemed to be moved is a copy
  writeFiles(root, { 'src/a.ts': importSecret });
  expect(since(root).added).toEqual(['internal-packages src/renamed.ts']);
});

test('a merge of the main line into the branch is no change of the branch', () => {
  const root = repository();
  git(root, 'checkout', '-b', 'feature');
  writeFiles(root, { 'src/feature.ts': importSecret });
  commit(root, 'feature');
  git(root, 'checkout', 'main');
  writeFiles(root, { 'src/theirs.ts': importSecret });
  commit(root, 'theirs');
  git(root, 'checkout', 'feature');
  expect(since(root)).toMatchObject({ added: ['internal-packages src/feature.ts'], known: 2 });
  git(root, 'merge', '--no-ff', 'main', '-m', 'merge');
  expect(since(root)).toMatchObject({ added: ['internal-packages src/feature.ts'], known: 3 });
});

test('sees the base from a work tree of its own, from a folder of the repository, and of a commit', () => {
  const root = repository({ ...base, 'sub/package.json': '{}', 'sub/x/internal/a.ts': 'export const a = 1;\n' });
  const tree = path.join(root, '..', `${path.basename(root)}-tree`);
  git(root, 'worktree', 'add', '-b', 'other', tree);
  try {
    writeFiles(tree, { 'src/new.ts': importSecret });
    expect(since(tree)).toMatchObject({ added: ['internal-packages src/new.ts'], known: 2 });
    expect(since(root)).toMatchObject({ added: [], known: 2 });
  } finally {
    git(root, 'worktree', 'remove', '--force', tree);
  }
  writeFiles(root, { 'sub/plimsoll.config.json': '{}', 'sub/b.ts': "export { a } from './x/internal/a.js';\n" });
  writeFiles(root, { 'sub/y/c.ts': "export { a } from '../x/internal/a.js';\n" });
  commit(root, 'sub');
  expect(since(path.join(root, 'sub'), 'HEAD~1').added).toEqual(
    ['internal-packages sub/b.ts', 'internal-packages y/c.ts'].map(one => one.replace('sub/', '')),
  );
  expect(since(root, 'HEAD').added).toEqual([]);
});

test('looks into submodules, at the commit that the base has of them', () => {
  const library = repository(base);
  const root = repository({ 'package.json': '{}', 'a.ts': 'export {};\n' });
  git(root, 'submodule', 'add', library, 'library');
  commit(root, 'submodule');
  git(root, 'checkout', '-b', 'feature');
  expect(since(root)).toMatchObject({ code: 0, added: [], known: 2 });
  writeFiles(root, { 'library/src/new.ts': importSecret });
  commit(path.join(root, 'library'), 'in the library');
  commit(root, 'bump');
  expect(since(root)).toMatchObject({ added: ['internal-packages library/src/new.ts'], known: 2 });
});

test('holds the configuration of now against old code, and counts no finding of a stricter one as new', () => {
  const root = repository({
    'package.json': '{}',
    'src/in/a.ts': "import '../out/b.js';\n",
    'src/out/b.ts': 'export {};\n',
  });
  const layers = [
    { name: 'in', patterns: ['src/in/**'] },
    { name: 'out', patterns: ['src/out/**'] },
  ];
  writeFiles(root, { 'plimsoll.config.ts': `export default ${JSON.stringify({ layers })};\n` });
  const { report, code } = checkJson(root, ['--rule', 'layers', '--since', 'main']);
  expect({ code, added: report.findings.length, known: report.since?.known }).toEqual({ code: 0, added: 0, known: 1 });
  writeFiles(root, { 'src/in/c.ts': "import '../out/b.js';\n" });
  expect(checkJson(root, ['--rule', 'layers', '--since', 'main']).report.findings).toMatchObject([
    { location: { file: 'src/in/c.ts' } },
  ]);
});

test('a part of the project is held against the same part', () => {
  const root = repository();
  writeFiles(root, {
    'src/c.ts': importSecret,
    'src/a.ts': 'export {};\n',
    'lib/d.ts': "export * from '../src/a.js';\n",
  });
  expect(since(root, 'main', ['src/b.ts', 'src/c.ts'])).toMatchObject({
    added: ['internal-packages src/c.ts'],
    known: 1,
    fixed: [],
  });
});

test('fails when it cannot see the base, and says what to do', () => {
  const root = repository();
  writeFiles(root, { 'src/c.ts': importSecret });
  commit(root, 'two');
  const failure = (folder: string, ref: string) => {
    const { code, stdout, stderr } = runBin(folder, ['check', ...rules, '--since', ref]);
    return `${code} ${stdout}${stderr}`;
  };
  expect(failure(root, 'nowhere')).toMatch(/^2 PLIMSOLL_SINCE_UNKNOWN_REF .*`nowhere`.*fetch-depth: 0/);
  expect(failure(root, '--output=x')).toMatch(/^2 PLIMSOLL_SINCE_UNKNOWN_REF /);
  expect(failure(tempProject(base), 'main')).toMatch(/^2 PLIMSOLL_SINCE_WITHOUT_GIT /);

  git(root, 'checkout', '--orphan', 'unrelated');
  commit(root, 'alone');
  expect(failure(root, 'main')).toMatch(/^2 PLIMSOLL_SINCE_UNRELATED /);
  git(root, 'checkout', '-f', '-b', 'feature', 'main');
  writeFiles(root, { 'src/d.ts': importSecret });
  commit(root, 'three');

  const clone = tempProject();
  const options = ['--depth', '1', '--no-single-branch', '-b', 'feature'];
  execFileSync('git', ['clone', '-q', ...options, `file://${root}`, path.join(clone, 'c')], { stdio: 'ignore' });
  expect(failure(path.join(clone, 'c'), 'origin/main')).toMatch(/^2 PLIMSOLL_SINCE_SHALLOW .*fetch-depth: 0/);
  git(path.join(clone, 'c'), 'fetch', '--unshallow');
  expect(since(path.join(clone, 'c'), 'origin/main').added).toEqual(['internal-packages src/d.ts']);

  const both = runBin(root, ['check', '--since', 'main', '--fix']);
  expect(both.code).toBe(2);
  expect(both.stderr).toMatch(/^PLIMSOLL_USAGE .*--since.*--fix|^PLIMSOLL_USAGE .*--fix.*--since/);
});

test('neither hooks nor filters of the user run, and the baseline still accepts what it accepts', () => {
  const root = repository();
  const touch = '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n';
  writeFiles(root, { '.git/hooks/post-checkout': touch, '.git/hooks/post-index-change': touch });
  execFileSync('chmod', [
    '+x',
    path.join(root, '.git/hooks/post-checkout'),
    path.join(root, '.git/hooks/post-index-change'),
  ]);
  writeFiles(root, { 'src/c.ts': importSecret });
  expect(since(root).added).toHaveLength(1);
  expect(readdirSync(path.join(root, '.git/hooks'))).not.toContain('ran');
  runBin(root, ['baseline', ...rules]);
  expect(since(root)).toMatchObject({ code: 0, added: [], known: 2 });
});
