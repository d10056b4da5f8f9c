import { spawn, type ChildProcess } from 'node:child_process';

/** The caller gets it, and may listen. */
export function startConverter(): ChildProcess {
  const child = spawn('convert', { timeout: 10_000 });
  child.stderr.resume();
  return child;
}
