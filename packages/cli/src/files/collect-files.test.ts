import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { git, tempProject, writeFiles } from '../temp-project.test.support.js';
import { collectFiles } from './collect-files.js';

function collect(root: string, request: { cwd?: string; paths?: string[]; ignore?: string[] } = {}) {
  return collectFiles({ root, cwd: request.cwd ?? root, paths: request.paths ?? [], ignore: request.ignore ?? [] });
}

const codes = (collected: { announcements: readonly { code: string }[] }) =>
  collected.announcements.map(({ code }) => code);

const tree = {
  'src/a.ts': '',
  'src/b.mts': '',
  'src/c.json': '{}',
  'src/.hidden.cjs': '',
  'node_modules/p/index.js': '',
  'packages/x/node_modules/q/index.js': '',
  'dist/a.js': '',
  'ignored/a.ts': '',
  'packages/x/.gitignore': 'made\n!kept.ts\n',
  'packages/x/made/a.ts': '',
  'packages/x/src/a.ts': '',
  '.gitignore': 'ignored\n*.gen.ts\n',
  'src/a.gen.ts': '',
  'package.json': '{}',
  'packages/x/package.json': '{}',
  'packages/x/node_modules/q/package.json': '{}',
};
const expected = ['packages/x/src/a.ts', 'src/.hidden.cjs', 'src/a.ts', 'src/b.mts'];

test('without git: what lies there, less each .gitignore, node_modules and dist', async () => {
  const collected = await collect(tempProject(tree));
  expect(collected.files).toEqual(expected);
  expect(collected.manifests).toEqual(['package.json', 'packages/x/package.json']);
  expect(collected.announcements).toEqual([]);
});

test('with git: tracked and untracked files, and none that are gone', async () => {
  const root = tempProject({ ...tree, 'src/gone.ts': '', 'src/tracked.gen.ts': '' });
  git(root, 'init');
  git(root, 'add', '.');
  git(root, 'add', '--force', 'src/tracked.gen.ts', 'dist/a.js', 'node_modules/p/index.js');
  writeFiles(root, { 'src/new.ts': '' });
  rmSync(path.join(root, 'src/gone.ts'));
  expect((await collect(root)).files).toEqual([...expected, 'src/new.ts', 'src/tracked.gen.ts']);
});

test('with git: submodules and nested repositories are looked into', async () => {
  const library = tempProject({ 'lib.ts': '' });
  git(library, 'init');
  git(library, 'add', '.');
  git(library, 'commit', '-m', 'a library');
  const root = tempProject({ 'a.ts': '' });
  git(root, 'init');
  git(root, 'submodule', 'add', library, 'vendor/library');
  writeFiles(root, { 'clone/b.ts': '' });
  git(path.join(root, 'clone'), 'init');
  expect((await collect(root)).files).toEqual(['a.ts', 'clone/b.ts', 'vendor/library/lib.ts']);
});

test('a git hook does not lead git elsewhere', async () => {
  const root = tempProject({ 'a.ts': '' });
  git(root, 'init');
  vi.stubEnv('GIT_DIR', '/nowhere/.git');
  vi.stubEnv('GIT_INDEX_FILE', '.git/other-index');
  try {
    expect((await collect(root)).files).toEqual(['a.ts']);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a project that the repository around it ignores is walked', async () => {
  const outer = tempProject({ '.gitignore': 'inner\n', 'inner/a.ts': '' });
  git(outer, 'init');
  expect((await collect(path.join(outer, 'inner'))).files).toEqual(['a.ts']);
});

test('the ignores of the user hold: configuration, .eslintignore and .oxlintrc.json', async () => {
  const root = tempProject({
    'a.ts': '',
    'by-config/a.ts': '',
    'by-eslint/a.ts': '',
    'by-oxlint/a.ts': '',
    '.eslintignore': 'by-eslint/\n',
    '.oxlintrc.json': '{ /* ours */ "ignorePatterns": ["by-oxlint"], }',
  });
  const collected = await collect(root, { ignore: ['by-config/**'] });
  expect(collected.files).toEqual(['a.ts']);
  expect(collected.announcements.map(({ message }) => message.split(' left out')[0])).toEqual(['One file', 'One file']);
  expect(codes(await collect(root, { ignore: ['by-*/**'] }))).toEqual([]);
  expect(codes(await collect(root, { paths: ['a.ts', 'by-oxlint'] }))).toContain('PLIMSOLL_FILES_IGNORED');
  expect(codes(await collect(root, { paths: ['a.ts'] }))).toEqual([]);
});

test('a broken ignore file is announced', async () => {
  const collected = await collect(tempProject({ 'a.ts': '', '.oxlintrc.json': '{ "ignorePatterns": [' }));
  expect(collected.files).toEqual(['a.ts']);
  expect(codes(collected)).toEqual(['PLIMSOLL_IGNORE_FILE_INVALID']);
});

test('paths narrow the files to check, not those of the project', async () => {
  const root = tempProject({ 'src/a.ts': '', 'src/[id].ts': '', 'lib/b.ts': '', 'lib/readme.md': '' });
  const all = ['lib/b.ts', 'src/[id].ts', 'src/a.ts'];
  for (const [paths, cwd, files] of [
    [['src'], '', ['src/[id].ts', 'src/a.ts']],
    [['src/'], '', ['src/[id].ts', 'src/a.ts']],
    [['src/[id].ts'], '', ['src/[id].ts']],
    [['**/a.*'], '', ['src/a.ts']],
    [['a.ts', '../lib'], 'src', ['lib/b.ts', 'src/a.ts']],
    [['.'], 'lib', ['lib/b.ts']],
  ] as const) {
    const collected = await collect(root, { cwd: path.join(root, cwd), paths: [...paths] });
    expect(collected.files).toEqual(files);
    expect(collected.projectFiles).toEqual(all);
  }
});

test('paths that lead nowhere are said aloud', async () => {
  const root = tempProject({ 'src/a.ts': '', 'docs/b.md': '' });
  expect(codes(await collect(root, { paths: ['src', 'docs'] }))).toEqual(['PLIMSOLL_PATH_WITHOUT_FILES']);
  expect(codes(await collect(root, { paths: ['docs'] }))).toEqual(['PLIMSOLL_NO_FILES']);
  await expect(collect(root, { paths: ['absent.ts'] })).rejects.toMatchObject({
    announcement: { code: 'PLIMSOLL_PATH_NOT_FOUND' },
  });
  await expect(collect(root, { paths: ['..'] })).rejects.toMatchObject({
    announcement: { code: 'PLIMSOLL_PATH_OUTSIDE' },
  });
});

test('what cannot be checked is said aloud, by kind', async () => {
  const outside = tempProject({ 'secret.ts': '' });
  const root = tempProject({ 'a.ts': '', 'b.ts': 'x\0', 'c.ts': 'y\0' });
  git(root, 'init');
  symlinkSync(path.join(outside, 'secret.ts'), path.join(root, 'link.ts'));
  mkdirSync(path.join(root, 'round'));
  symlinkSync('..', path.join(root, 'round/again'));
  const collected = await collect(root);
  expect(collected.files).toEqual(['a.ts']);
  expect(collected.announcements).toMatchObject([
    {
      code: 'PLIMSOLL_FILE_BINARY',
      message: expect.stringMatching(/^b\.ts \(and 1 more\): .*Ignore them/),
      details: 'b.ts\nc.ts',
    },
    { code: 'PLIMSOLL_LINK_OUTSIDE', message: expect.stringMatching(/^link\.ts: /) },
  ]);
});
