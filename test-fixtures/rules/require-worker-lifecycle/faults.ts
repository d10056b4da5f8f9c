import childProcess, { fork, spawn } from 'node:child_process';
import * as processes from 'node:child_process';
import cluster from 'node:cluster';
import { Worker } from 'node:worker_threads';
import * as threads from 'node:worker_threads';
import { startConverter } from './start.js';

const timeout = 60_000;

export const thumbnailer = new Worker('./thumbnails.js'); // ~> noError

export function convert(path: string): void {
  const child = spawn('ffmpeg', ['-i', path], { timeout }); // ~> noError
  child.stdout.on('data', chunk => console.log(String(chunk)));
  child.on('close', code => console.log(code));
}

export function dropped(path: string): void {
  spawn('touch', [path], { timeout }); // ~> noError
}

export function viaDefault(path: string): void {
  childProcess.spawn('touch', [path], { timeout }); // ~> noError
}

export function viaNamespace(): void {
  const indexer = processes.fork('./indexer.js', { timeout }); // ~> noError
  indexer.send('start');
}

export function chained(path: string): void {
  spawn('touch', [path], { timeout }).on('exit', code => console.log(code)); // ~> noError
}

/** One that fails is heard; one that is killed is not. */
export function hash(data: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker('./hash.js', { workerData: data }); // ~> noExit
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

export function answer(request: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = fork('./answer.js', { timeout }); // ~> noExit
    child.once('message', resolve).once('error', reject);
    child.send(request as string);
  });
}

/** Heard in every way, but what hangs hangs for ever. */
export function render(page: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new threads.Worker('./render.js', { workerData: page }); // ~> unbounded
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', code => reject(new Error(`stopped with ${code}`)));
  });
}

export class Pool {
  readonly #workers: number[] = [];
  private readonly worker = new Worker('./task.js'); // ~> noError
  #child: processes.ChildProcess | undefined;

  start(): void {
    this.#child = spawn('watch', { timeout }); // ~> noError
    this.#child.unref();
    this.worker.on('message', id => this.#workers.push(id as number));
  }
}

export function startAll(count: number): void {
  for (let index = 0; index < count; index++) cluster.fork(); // ~> noExit
}

export function startOne(): void {
  const worker = cluster.fork(); // ~> noExit
  worker.on('online', () => console.log('up'));
}

export function elsewhere(): void {
  const converter = startConverter();
  converter.stdin?.end();
}
