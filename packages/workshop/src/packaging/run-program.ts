import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from '../repository.js';

/** How a program ended. */
export interface ProgramRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What of the surroundings must not reach a new user's project: settings of the package manager and runner that started us. */
const foreign = /^(?:npm_|pnpm_|vitest|eslint_|git_|node_options$|node_env$|init_cwd$)/i;

/** The environment of a new user, outside of CI: ours without what started this very run. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !foreign.test(name) || /^npm_config_(?:registry|cache)$/i.test(name),
  );
  // What this repository has installed must not stand in for what a project lacks.
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const PATH = folders.filter(folder => !folder.startsWith(path.resolve(repositoryRoot))).join(path.delimiter);
  return { ...Object.fromEntries(kept), PATH, CI: 'false', NO_COLOR: '1', FORCE_COLOR: '0' };
}

/** Runs a program in a folder to its end, for five minutes at most. */
export async function runProgram(cwd: string, program: string, ...args: string[]): Promise<ProgramRun> {
  const child = spawn(program, args, {
    cwd,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

/** As `runProgram`, and throws with all that the program said unless it ends with 0. */
export async function mustRun(cwd: string, program: string, ...args: string[]): Promise<ProgramRun> {
  const run = await runProgram(cwd, program, ...args);
  if (run.code !== 0) {
    throw new Error(`${program} ${args.join(' ')} ended with ${run.code}:\n${run.stdout}\n${run.stderr}`);
  }
  return run;
}
