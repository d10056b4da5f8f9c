import { fork } from 'node:child_process';
import type { CruiseAnswer, CruiseRequest } from './cruise-request.js';

const nothing: CruiseAnswer = { resolved: {}, failures: [] };

/**
 * Runs dependency-cruiser in a process of its own, where it finds our TypeScript and leaves its memory behind.
 * Never rejects: a process that dies answers with a failure.
 */
export function runCruise(request: CruiseRequest): Promise<CruiseAnswer> {
  if (request.groups.every(group => group.files.length === 0)) return Promise.resolve(nothing);
  return new Promise(resolve => {
    // from the sources (in tests) as well as from dist, where this file lies after the build
    const program = new URL('../../dist/extract/cruise-process.js', import.meta.url);
    const child = fork(program, {
      execArgv: ['--no-warnings'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let stderr = '';
    const fail = (reason: string) => resolve({ ...nothing, failures: [reason] });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-4000);
    });
    child.once('message', answer => resolve(answer as CruiseAnswer));
    child.once('error', error => fail(error.message));
    child.once('close', code => fail(/^\w*Error.*$/m.exec(stderr)?.[0] ?? `it ended with ${code}`));
    child.send(request, error => error && fail(error.message));
  });
}
