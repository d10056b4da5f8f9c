import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** How a run of oxlint ended. */
export interface OxlintRun {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the oxlint that this package depends on, with `cwd` as its working folder. */
export function spawnOxlint(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<OxlintRun> {
  const require = createRequire(import.meta.url);
  const bin = path.join(path.dirname(require.resolve('oxlint/package.json')), 'bin', 'oxlint');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', () =>
      resolve({ stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}
