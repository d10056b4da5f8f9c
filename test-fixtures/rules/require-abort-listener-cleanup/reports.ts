import { once, type EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { shutdown } from './process-signal.js';
import * as processSignal from './process-signal.js';

interface Options {
  readonly signal?: AbortSignal;
}
declare function work(): Promise<string>;
const stop = (): void => undefined;

export async function anonymous(signal: AbortSignal): Promise<string> {
  signal.addEventListener('abort', () => stop()); // ~> never
  return await work();
}
export async function named(signal: AbortSignal): Promise<string> {
  const onAbort = () => stop();
  signal.addEventListener('abort', onAbort); // ~> never
  return await work();
}
export async function ofOptions(options: Options): Promise<string> {
  options.signal?.addEventListener('abort', stop); // ~> never
  return await work();
}
export async function destructured({ signal }: Options): Promise<string> {
  signal?.addEventListener('abort', function () { // ~> never
    stop();
  });
  return await work();
}
export async function takenOut(options: Options): Promise<string> {
  const { signal } = options;
  if (signal) signal.addEventListener('abort', () => stop(), false); // ~> never
  return await work();
}
export const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => { // ~> never
      clearTimeout(timer);
      reject(new Error('aborted'));
    });
  });
export async function notOnce(signal: AbortSignal): Promise<string> {
  signal.addEventListener('abort', () => stop(), { passive: true, once: false }); // ~> never
  return await work();
}
export async function drained(stream: Readable, signal: AbortSignal): Promise<void> {
  signal.addEventListener('abort', () => stream.destroy()); // ~> never
  for await (const piece of stream) if (String(piece).length > 100) break;
}
export async function boundHere(emitter: EventEmitter, signal: AbortSignal): Promise<unknown> {
  signal.addEventListener('abort', emitter.emit.bind(emitter, 'stop')); // ~> never
  return await once(emitter, 'done');
}
export async function controller(cancel: AbortController): Promise<string> {
  cancel.signal.addEventListener('abort', () => stop()); // ~> never
  return await work();
}

// Signals of the module and of the process.
const everybody = new AbortController();
const { signal: ours } = everybody;
export async function ofModule(): Promise<string> {
  everybody.signal.addEventListener('abort', () => stop()); // ~> never
  return await work();
}
export async function ofModuleByName(): Promise<string> {
  ours.addEventListener('abort', () => stop()); // ~> never
  return await work();
}
export async function imported(): Promise<string> {
  shutdown.signal.addEventListener('abort', () => stop()); // ~> never
  return await work();
}
export async function ofNamespace(): Promise<string> {
  processSignal.shutdownSignal.addEventListener('abort', () => stop()); // ~> never
  return await work();
}
export class Runner {
  constructor(private readonly signal: AbortSignal) {}
  async run(): Promise<string> {
    this.signal.addEventListener('abort', () => stop()); // ~> never
    return await work();
  }
  async ofField(): Promise<string> {
    this.signal.addEventListener('abort', this.onAbort); // ~> never
    return await work();
  }
  private readonly onAbort = () => stop();
}

// Taken away, but not on every path.
export async function onSuccess(signal: AbortSignal): Promise<string> {
  const onAbort = () => stop();
  signal.addEventListener('abort', onAbort); // ~> onThrow
  const answer = await work();
  signal.removeEventListener('abort', onAbort);
  return answer;
}
export async function early(signal: AbortSignal, id: string): Promise<string> {
  const onAbort = () => stop();
  signal.addEventListener('abort', onAbort); // ~> onPath
  if (id.length === 0) return '';
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
