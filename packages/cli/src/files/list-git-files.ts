import { lstatSync } from 'node:fs';
import path from 'node:path';
import { runGit } from './run-git.js';

/**
 * The files under `folder` that git tracks or would track, as project paths relative to it, with those of submodules and
 * nested repositories. Undefined where there is no work tree or no git.
 */
export function listGitFiles(folder: string): string[] | undefined {
  const run = runGit(folder, ['ls-files', '-co', '--exclude-standard', '-z']);
  if (!run.ok) return undefined;
  // A file in the middle of a merge is listed once for each side.
  const entries = new Set(run.stdout.split('\0').filter(entry => entry !== ''));
  return [...entries].flatMap(entry => (isFolder(folder, entry) ? listNested(folder, entry) : [entry]));
}

/** Git lists a submodule as its folder, and a nested repository as its folder with a slash. */
function isFolder(folder: string, entry: string): boolean {
  if (entry.endsWith('/')) return true;
  if (path.posix.extname(entry) !== '') return false;
  return lstatSync(path.join(folder, entry), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function listNested(folder: string, entry: string): string[] {
  const nested = entry.replace(/\/$/, '');
  // An empty submodule answers with the files of the repository around it, so only a folder with its own .git is asked.
  if (!lstatSync(path.join(folder, nested, '.git'), { throwIfNoEntry: false })) return [];
  return (listGitFiles(path.join(folder, nested)) ?? []).map(file => `${nested}/${file}`);
}
