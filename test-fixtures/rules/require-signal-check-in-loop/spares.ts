import { on, type EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

interface Options {
  readonly signal?: AbortSignal;
}
declare const save: (id: string, signal?: AbortSignal) => Promise<void>;
declare const load: (id: string, options: Options) => Promise<AsyncIterable<string>>;

// Taken or checked in the loop, its head, or what it goes through.
export async function checked(ids: string[], signal: AbortSignal): Promise<void> {
  for (const id of ids) {
    signal.throwIfAborted();
    await save(id);
  }
}
export async function passed(ids: string[], signal: AbortSignal): Promise<void> {
  for (const id of ids) await save(id, signal);
}
export async function inHead(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await save('x');
}
export async function options(ids: string[], options: Options): Promise<void> {
  for (const id of ids) await load(id, options);
}
export async function derived(ids: string[], signal: AbortSignal): Promise<void> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(60_000)]);
  for (const id of ids) await save(id, either);
}
export async function helper(ids: string[], signal: AbortSignal): Promise<void> {
  const stopIfAborted = () => signal.throwIfAborted();
  for (const id of ids) {
    stopIfAborted();
    await save(id);
  }
}
export async function events(emitter: EventEmitter, signal: AbortSignal): Promise<void> {
  for await (const [id] of on(emitter, 'id', { signal })) await save(String(id));
}
export async function source(id: string, signal: AbortSignal): Promise<void> {
  const pages = await load(id, { signal });
  for await (const page of pages) console.log(page);
}
export async function nestedCheck(groups: string[][], signal: AbortSignal): Promise<void> {
  for (const ids of groups) for (const id of ids) await save(id, signal);
}

export async function batches(signal: AbortSignal): Promise<void> {
  for (let page = 0; ; page++) {
    signal.throwIfAborted();
    for (const id of String(page).split('')) await save(id);
  }
}
export async function stream(chunks: AsyncIterable<string> & { abort(): void }, signal: AbortSignal): Promise<void> {
  signal.onabort = () => chunks.abort();
  for await (const chunk of chunks) console.log(chunk);
}
export async function merged(id: string, options: Options): Promise<void> {
  const sources: Record<string, AsyncIterable<string>> = {};
  sources['x'] = await load(id, options);
  const all = sources['x'];
  for await (const chunk of all) console.log(chunk);
}

// `require-signal-forwarding` reports the call.
export async function pauses(count: number, signal: AbortSignal): Promise<boolean> {
  for (let index = 0; index < count; index++) await sleep(1_000);
  return signal.aborted;
}

// Few rounds, rounds that do not wait, promises that were all started before.
export async function literal(signal: AbortSignal): Promise<boolean> {
  for (const id of ['a', 'b', 'c']) await save(id);
  for (let attempt = 0; attempt < 3; attempt++) await sleep(10);
  return signal.aborted;
}
export async function quick(ids: string[], signal: AbortSignal): Promise<number> {
  let length = 0;
  for (const id of ids) length += id.length;
  await save(String(length), signal);
  return length;
}
export async function started(ids: string[], signal: AbortSignal): Promise<void> {
  const all = ids.map(id => save(id, signal));
  for (const one of all) await one;
}
export function callbacks(ids: string[], signal: AbortSignal): (() => Promise<void>)[] {
  const made: (() => Promise<void>)[] = [];
  for (const id of ids) made.push(async () => await save(id));
  return signal.aborted ? [] : made;
}

// Putting away goes on to its end; without a signal there is nothing to check; a request's is not meant.
export async function cleanup(ids: string[], signal: AbortSignal): Promise<void> {
  try {
    await save('x', signal);
  } finally {
    for (const id of ids) await save(id);
  }
}
export async function closeAll(ids: string[], signal: AbortSignal): Promise<boolean> {
  for (const id of ids) await save(id);
  return signal.aborted;
}
export async function none(ids: string[]): Promise<void> {
  for (const id of ids) await save(id);
}
export async function GET(request: Request): Promise<Response> {
  for (const id of request.url.split('/')) await save(id);
  return new Response('ok');
}
export async function own(ids: string[]): Promise<void> {
  const controller = new AbortController();
  for (const id of ids) await save(id);
  controller.abort();
}
