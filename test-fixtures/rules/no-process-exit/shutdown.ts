import { Pool } from 'pg';

const pool = new Pool({ connectionTimeoutMillis: 2_000 });

export function give(at: number): number {
  return at;
}

// What runs when the process is told to end may end it.
process.on('SIGTERM', () => {
  void pool.end().then(() => process.exit(0));
});

process.once('SIGINT', leaveNow);

function leaveNow(): void {
  process.exit(130);
}

export async function shutdown(code: number): Promise<void> {
  setTimeout(() => process.exit(1), 10_000).unref();
  await pool.end();
  process.exit(code);
}

export class ShutdownSequence {
  run(code: number): void {
    process.exit(code);
  }
}

process.on('uncaughtException', error => {
  console.error(error);
  process.exit(1);
});

export const hooks = {
  onUnhandledRejection(error: Error): void {
    console.error(error);
    process.exit(1);
  },
};

// Another process is no business of this rule.
export function stopWorker(id: number): void {
  process.kill(id, 'SIGTERM');
}

export const quiet = { exit: (code: number) => code };
quiet.exit(1);

// The caller has asked for it.
export function validate(isValid: boolean, { exitOnFailure = false } = {}): boolean {
  if (!isValid && exitOnFailure) process.exit(1);
  return isValid;
}

export const output = {
  fatal(text: string): never {
    console.error(text);
    process.exit(1);
  },
};
