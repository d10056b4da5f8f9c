declare const load: (id: string, signal?: AbortSignal) => Promise<string>;

// Objects that live exactly as long: jobs, sessions; disposables with a controller of their own.
export class Job {
  constructor(
    private readonly id: string,
    private readonly signal: AbortSignal,
  ) {}
  run(): Promise<string> {
    return load(this.id, this.signal);
  }
}
export class Session {
  readonly #signal: AbortSignal;
  readonly #closing = new AbortController();
  constructor(signal: AbortSignal) {
    this.#signal = AbortSignal.any([signal, this.#closing.signal]);
  }
  load(id: string): Promise<string> {
    return load(id, this.#signal);
  }
  [Symbol.dispose](): void {
    this.#closing.abort();
  }
}
export class Poller {
  private controller: AbortController | undefined;
  private signal: AbortSignal | undefined;
  start(): Promise<string> {
    this.controller = new AbortController();
    this.signal = this.controller.signal;
    const { signal } = this.controller;
    this.signal = signal;
    return load('x', this.signal);
  }
  reset(): void {
    this.signal = undefined;
    this.controller = undefined;
  }
}

/** Who sets it knows how long the connection lives. */
export class Connection {
  private signal: AbortSignal | undefined;
  setSignal(signal: AbortSignal): void {
    this.signal = signal;
  }
  set limit(signal: AbortSignal) {
    this.signal = signal;
  }
  load(id: string): Promise<string> {
    return load(id, this.signal);
  }
}

// Passed down, kept elsewhere, no signal of a caller.
export class Reports {
  readonly #ids: string[] = [];
  #last: string | undefined;
  #wasAborted = false;
  async build(id: string, signal: AbortSignal): Promise<string> {
    this.#ids.push(id);
    this.#last = id;
    this.#wasAborted = signal.aborted;
    const own = { signal };
    own.signal = signal;
    return load(`${this.#last}${this.#wasAborted}`, own.signal);
  }
  within(signal: AbortSignal): () => Promise<string> {
    const holder = new (class {
      signal: AbortSignal | undefined;
    })();
    holder.signal = signal;
    return () => load('x', holder.signal);
  }
  signals(osSignal: NodeJS.Signals): void {
    this.#last = osSignal;
  }
}
let current: AbortSignal | undefined;
export function keep(signal: AbortSignal): void {
  current = signal;
}
export const kept = () => current;
