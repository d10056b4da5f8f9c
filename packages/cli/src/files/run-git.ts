import { spawnSync } from 'node:child_process';

/** Git hooks set these for the repository they run in; they would make git look there instead of in the project. */
const HOOK_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
];

/** How git ended. */
export interface GitRun {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs git in a folder, without what a hook around this process says, and without locks that nobody needs: what only reads
 * writes nothing.
 */
export function runGit(folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): GitRun {
  const env = { ...process.env };
  for (const name of HOOK_VARIABLES) delete env[name];
  const run = spawnSync('git', ['-C', folder, ...args], {
    env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', ...more },
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    windowsHide: true,
  });
  return {
    ok: !run.error && run.status === 0,
    stdout: run.stdout ?? '',
    stderr: run.error?.message ?? run.stderr ?? '',
  };
}
