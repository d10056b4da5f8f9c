import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report } from './reporters/report.js';

/** How a run of the built command ended. */
export interface BinRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a folder, outside of CI unless `env` says so. */
export function runBin(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): BinRun {
  const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CI: 'false', NO_COLOR: '1', ...env },
  });
  return { code: status, stdout, stderr };
}

/** Runs `plimsoll check --format json` and reads its report. */
export function checkJson(
  cwd: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): BinRun & { report: Report } {
  const run = runBin(cwd, ['check', '--format', 'json', ...args], env);
  return { ...run, report: JSON.parse(run.stdout) as Report };
}
