import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { migrationHistory } from './migration-history.js';

const root = mkdtempSync(path.join(tmpdir(), 'plimsoll-history-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const git = (...args: string[]) => {
  const identity = [
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.com',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'init.defaultBranch=main',
  ];
  const run = spawnSync('git', ['-C', root, ...identity, ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim();
};
const write = (file: string, text: string) => {
  mkdirSync(path.join(root, 'migrations'), { recursive: true });
  writeFileSync(path.join(root, file), text);
  git('add', '-A');
};

it('knows what was changed after it had been merged, and what only on its branch or in its layout', () => {
  const paths = ['migrations/1.sql', 'migrations/2.sql', 'migrations/3.sql', 'migrations/4.js'];
  expect(migrationHistory(root, paths).state).toBe('none');
  git('init', '-q');
  write('migrations/1.sql', 'CREATE TABLE a (id int);');
  write('migrations/3.sql', 'CREATE TABLE c (id int);');
  write('migrations/4.js', 'exports.up = function (db) {\n  return db.createTable("d");\n};\n');
  git('commit', '-qm', 'one');
  git('checkout', '-qb', 'feature');
  write('migrations/2.sql', 'CREATE TABLE b (id int);');
  git('commit', '-qm', 'two');
  write('migrations/2.sql', 'CREATE TABLE b (id uuid);');
  git('commit', '-qm', 'better, before the merge');
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', 'merge', 'feature');
  write('migrations/1.sql', 'CREATE TABLE a (id bigint);');
  write('migrations/3.sql', '-- a comment\nCREATE TABLE c (\n  id int\n);\n');
  write('migrations/4.js', "exports.up = async (db) => {\n  await db.createTable('d');\n};\n");
  git('commit', '-qm', 'changed after all');
  const { state, changes } = migrationHistory(root, paths);
  expect(state).toBe('read');
  expect([...changes]).toEqual([['migrations/1.sql', [git('rev-parse', '--short', 'HEAD')]]]);
});
