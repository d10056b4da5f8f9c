import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { globMatcher } from '@plimsoll/config';
import { byCodeUnit } from '../graph/by-code-unit.js';

const moduleFile = /\.[cm]?[jt]sx?$/;
const neverEntered = /(^|\/)(?:(?:node_modules|dist|\.git|\.yarn)\/|\.pnp\.)/;

/** Project paths of the modules under `root`, sorted. */
export function listFiles(root: string, ignore: readonly string[]): string[] {
  return listAllFiles(root, ignore).filter(isModule);
}

/** Whether a file is a module, by its name. */
export function isModule(file: string): boolean {
  return moduleFile.test(file);
}

/**
 * Project paths of the files under `root`, sorted: what git tracks or would track, or else what lies in the folder.
 * Without node_modules, dist, and what `ignore` (globs) names. Links are not followed.
 */
export function listAllFiles(root: string, ignore: readonly string[]): string[] {
  const listed = listByGit(root);
  const all = listed?.length ? listed : walkFolder(root, '');
  const isIgnored = globMatcher(ignore);
  return all.filter(file => !neverEntered.test(file) && !isIgnored(file)).sort(byCodeUnit);
}

/** Project paths of the files that git tracks under `root`; undefined where there is no git. */
export function listTrackedFiles(root: string): string[] | undefined {
  return listByGit(root, ['-c']);
}

function listByGit(root: string, which: readonly string[] = ['-co', '--exclude-standard']): string[] | undefined {
  // inside a git hook these name the repository of the hook
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_PREFIX: _prefix, ...env } = process.env;
  const run = spawnSync('git', ['-C', root, 'ls-files', ...which, '-z'], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    windowsHide: true,
  });
  if (run.error || run.status !== 0) return undefined;
  return [...new Set(run.stdout.split('\0'))].filter(file => file !== '');
}

function walkFolder(root: string, folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) return [name];
      return entry.isDirectory() && !neverEntered.test(`${name}/`) ? walkFolder(root, name) : [];
    });
  } catch {
    return []; // a folder that we may not read
  }
}
