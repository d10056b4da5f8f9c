import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** One side of a comparison. */
export interface Contender {
  readonly id: string;
  readonly title: string;
  /** Arguments of a process of Node. */
  readonly args: readonly string[];
  /** What is done before the clock starts. */
  readonly prepare?: () => void;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are none of a failure: a linter that finds something ends with 1. */
  readonly mayEndWith?: readonly number[];
}

/** How one run of a contender went. */
export interface ContenderRun {
  /** Wall time, in ms. */
  readonly ms: number;
  /** The largest resident memory of any of its processes, in MiB. */
  readonly memory: number;
  readonly output: string;
}

const recorder = new URL('record-memory.js', import.meta.url).href;

/** Runs a contender once, in processes of its own. @throws Error where it fails. */
export function runContender({ id, args, prepare, env, mayEndWith = [] }: Contender, folder: string): ContenderRun {
  prepare?.();
  const memoryFile = path.join(folder, 'memory.txt');
  rmSync(memoryFile, { force: true });
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: `--import=${recorder} --max-old-space-size=6144`,
      PLIMSOLL_BENCH_MEMORY: memoryFile,
    },
  });
  const ms = performance.now() - started;
  if (status !== 0 && !mayEndWith.includes(status ?? -1)) {
    throw new Error(`PLIMSOLL_BENCH_FAILED ${id} ended with ${status}: ${stderr.slice(-2000)}`);
  }
  const sizes = readFileSync(memoryFile, 'utf8').split('\n').filter(Boolean).map(Number);
  return { ms, memory: Math.max(...sizes) / 1024, output: stdout };
}
