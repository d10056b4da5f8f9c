import pRetry from 'p-retry';
import type { Request } from 'express';

declare const load: (id: string, signal?: AbortSignal) => Promise<string>;
interface Options {
  readonly signal?: AbortSignal;
  readonly page?: number;
}
type Task = (signal: AbortSignal, id: string) => Promise<string>;
abstract class Job {
  abstract run(signal: AbortSignal, id: string): Promise<string>;
}

// Where the project puts it.
export const last = (id: string, signal: AbortSignal) => load(id, signal);
export const only = (signal: AbortSignal) => load('x', signal);
export const option = (id: string, { signal }: { signal?: AbortSignal } = {}) => load(id, signal);
export const options = (id: string, options: Options) => load(id, options.signal);
export const rest = (signal: AbortSignal, ...ids: string[]) => Promise.all(ids.map(id => load(id, signal)));
export const unused = async (id: string, _signal: AbortSignal) => load(id);

export const compound = (id: string, stopSignal: AbortSignal, ...rest: string[]) => load(`${id}${rest.length}`, stopSignal);
export function reasonOf(signal: AbortSignal, fallback: Error): unknown {
  return signal.reason ?? fallback;
}

// Others say where: overrides, callbacks, function types, methods of object literals, the types of others.
export class Sweep extends Job {
  override run(signal: AbortSignal, id: string): Promise<string> {
    return load(id, signal);
  }
}
export const task: Task = (signal, id) => load(id, signal);
export const handlers = {
  async load(signal: AbortSignal, id: string): Promise<string> {
    return load(id, signal);
  },
};
export const retried = (id: string) => pRetry(() => load(id));
export const all = (ids: string[], signal: AbortSignal) => ids.map((id, index) => load(`${id}${index}`, signal));
export const ofRequest = (request: Request, page: number) => load(`${request.path}${page}`);
export const typed = ({ signal, page }: Options, id: string) => load(`${id}${page}`, signal);
export class Foreign implements EventListenerObject {
  handleEvent(event: Event): void {
    void this.load(AbortSignal.timeout(5), event.type);
  }
  async load(signal: AbortSignal, id: string): Promise<string> {
    return load(id, signal);
  }
}
export class Kept {
  constructor(
    readonly signal: AbortSignal,
    readonly id: string,
  ) {}
}
export const osSignal = (signal: NodeJS.Signals, id: string) => load(`${signal}${id}`);

// Callbacks come last of all, and what may be left out after what may not.
export async function beforeCallback(id: string, signal: AbortSignal, done: (answer: string) => void): Promise<void> {
  done(await load(id, signal));
}
export const run = async <T>(signal: AbortSignal, work: () => Promise<T>) => (signal.aborted ? undefined : work());
export const beforeDefault = (id: string, signal: AbortSignal, page = 0) => load(`${id}${page}`, signal);
export const beforeOptional = (id: string, signal: AbortSignal, page?: number) => load(`${id}${page ?? 0}`, signal);

// Names that say what it is there for.
export const byAbort = (id: string, abort?: AbortSignal) => load(id, abort);
export const byCancellation = (id: string, { cancelled }: { cancelled?: AbortSignal }) => load(id, cancelled);
