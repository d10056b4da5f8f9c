import { readFileSync } from 'node:fs';

/** What a job of the benchmark is to work on: the same for all contenders of a comparison. */
export interface BenchTask {
  /** Absolute path of the tree. */
  readonly root: string;
  /** Absolute paths of its sources. */
  readonly files: readonly string[];
  /** Absolute path of a folder for caches. */
  readonly cache: string;
}

/** The task whose file is the first argument of a job's process. */
export function readTask(): BenchTask {
  return JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BenchTask;
}
