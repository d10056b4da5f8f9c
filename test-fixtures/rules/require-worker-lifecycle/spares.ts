import { exec, execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';

const timeout = 10_000;

/** A pool looks after its threads. */
export const pool = new Piscina({ filename: './task.js' });

/** A callback is told of errors and of the end. */
export function list(done: (error: Error | null, out: string) => void): void {
  exec('ls', { timeout }, done);
  execFile('ls', ['-l'], { timeout }, (error, out) => done(error, out));
}
export const listed = (): Promise<unknown> => promisify(exec)('ls', { timeout });

export function convert(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', ['-i', path], { timeout });
    child.on('error', reject);
    child.on('close', code => (code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}`))));
  });
}

export async function awaited(path: string): Promise<void> {
  const child = spawn('touch', [path], { timeout });
  await once(child, 'close');
}

export function hash(data: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker('./hash.js', { workerData: data });
    const timer = setTimeout(() => void worker.terminate(), timeout);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', code => {
      clearTimeout(timer);
      reject(new Error(`stopped with ${code}`));
    });
  });
}

/** Left to itself on purpose. */
export function detach(): void {
  const child = spawn('update', { detached: true, stdio: 'ignore', timeout });
  child.on('error', error => console.error(error));
  child.unref();
}

/** Returned, stored, passed on: others may listen. */
export const start = (): ChildProcess => spawn('watch', { timeout });
const running = new Map<string, ChildProcess>();
export function keep(name: string): void {
  running.set(name, spawn('watch', { timeout }));
}
declare function supervise(child: ChildProcess): void;
export function handOn(): void {
  const child = spawn('watch', { timeout });
  supervise(child);
}

/** One thread for the life of the process, looked after. */
export const indexer = new Worker('./indexer.js');
indexer.on('error', error => console.error(error));
indexer.on('exit', code => console.error(`the indexer stopped with ${code}`));

export class Runner {
  readonly #child = spawn('watch', { timeout });

  constructor() {
    this.#child.on('error', error => console.error(error));
    this.listen();
  }

  private listen(): void {
    this.#child.on('exit', code => console.log(code));
  }
}

/** A shell can always be started, and a promise tells of the rest. */
export function stopAll(): void {
  exec('pkill worker', { timeout });
}
const run = promisify(execFile);
export async function version(): Promise<string> {
  const { stdout } = await run('node', ['--version'], { timeout });
  return stdout;
}
