import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import path from 'node:path';

/** Git hooks set these for the repository they run in; they would make git look there instead of in the project. */
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

/**
 * The files under `folder` that git tracks or would track, as project paths relative to it, with those of submodules and
 * nested repositories. Undefined where there is no work tree or no git.
 */
export function listGitFiles(folder: string): string[] | undefined {
  const env = { ...process.env };
  for (const name of HOOK_VARIABLES) delete env[name];
  const run = spawnSync('git', ['-C', folder, 'ls-files', '-co', '--exclude-standard', '-z'], {
    env,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    windowsHide: true,
  });
  if (run.error || run.status !== 0) return undefined;
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
