import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PlimsollError } from '../errors.js';
import { runGit } from '../files/run-git.js';
import type { Base } from './find-base.js';

/** A tree of an earlier commit beside the user's, in a repository of its own. */
export interface BaseTree {
  /** Absolute path of its top folder. */
  readonly top: string;
  remove(): void;
}

/** Nothing of the user's may run because a file is written: no hook, no filter that fetches from a network. */
export const quiet = [
  ...['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'],
  ...[
    '-c',
    'filter.lfs.smudge=',
    '-c',
    'filter.lfs.clean=',
    '-c',
    'filter.lfs.process=',
    '-c',
    'filter.lfs.required=false',
  ],
  ...['-c', 'advice.detachedHead=false', '-c', 'submodule.recurse=false', '-c', 'core.sparseCheckout=false'],
];

/**
 * Writes the tree of the base into a temporary folder, with its submodules as far as the user's are checked out. It is a
 * repository of its own that borrows the user's objects: nothing is written into theirs. Installed dependencies are linked.
 * @throws PlimsollError when a commit or a file of it is not there.
 */
export function writeBaseTree({ top, commit }: Base): BaseTree {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'plimsoll-since-')));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    checkOut(top, commit, folder);
    linkDependencies(top, folder);
    return { top: folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function checkOut(repository: string, commit: string, folder: string): void {
  const format = runGit(repository, ['rev-parse', '--show-object-format']).stdout.trim() || 'sha1';
  const made = runGit(folder, ['init', '--quiet', '--template=', `--object-format=${format}`]);
  if (!made.ok) throw unreadable(commit, made.stderr);
  const ofUser = (name: string) =>
    path.resolve(repository, runGit(repository, ['rev-parse', '--git-path', name]).stdout.trim());
  const git = path.join(folder, '.git');
  mkdirSync(path.join(git, 'objects/info'), { recursive: true });
  writeFileSync(path.join(git, 'objects/info/alternates'), `${ofUser('objects')}\n`);
  mkdirSync(path.join(git, 'info'), { recursive: true });
  for (const name of ['shallow', 'info/exclude', 'info/attributes']) {
    if (existsSync(ofUser(name))) cpSync(ofUser(name), path.join(git, name));
  }
  const endings = ['core.autocrlf', 'core.eol', 'core.symlinks', 'core.ignorecase'].flatMap(key => {
    const { ok, stdout } = runGit(repository, ['config', key]);
    return ok ? ['-c', `${key}=${stdout.trim()}`] : [];
  });
  const done = runGit(folder, [...quiet, ...endings, 'checkout', '--quiet', '--force', '--detach', commit]);
  if (!done.ok) throw unreadable(commit, done.stderr);
  for (const { name, hash } of submodulesOf(folder)) {
    if (!existsSync(path.join(repository, name, '.git'))) continue;
    mkdirSync(path.join(folder, name), { recursive: true });
    if (!runGit(path.join(repository, name), ['cat-file', '-e', `${hash}^{tree}`]).ok)
      throw new PlimsollError('PLIMSOLL_SINCE_SUBMODULE', { folder: name, commit: hash.slice(0, 12) });
    checkOut(path.join(repository, name), hash, path.join(folder, name));
  }
}

function submodulesOf(folder: string): { name: string; hash: string }[] {
  const entries = runGit(folder, ['ls-files', '-s', '-z']).stdout.split('\0');
  return entries.flatMap(entry => {
    const [, hash, name] = /^160000 (\S+) \d\t(.+)$/s.exec(entry) ?? [];
    return hash !== undefined && name !== undefined ? [{ name, hash }] : [];
  });
}

/** What is imported from installed packages is then known as well as in the user's tree. */
function linkDependencies(from: string, to: string, folder = '', depth = 0): void {
  const installed = path.join(from, folder, 'node_modules');
  const target = path.join(to, folder, 'node_modules');
  if (existsSync(installed) && !existsSync(target)) symlinkSync(installed, target, 'junction');
  if (depth >= 4) return;
  for (const entry of readdirSync(path.join(to, folder), { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
      linkDependencies(from, to, path.join(folder, entry.name), depth + 1);
  }
}

function unreadable(commit: string, detail: string): PlimsollError {
  const line = detail.trim().split('\n').at(-1) ?? '';
  return new PlimsollError('PLIMSOLL_SINCE_UNREADABLE', {
    commit: commit.slice(0, 12),
    detail: /[.?!]$/.test(line) ? line : `${line}.`,
  });
}
