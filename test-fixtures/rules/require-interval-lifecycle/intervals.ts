import { EventEmitter } from 'node:events';
import { setInterval as every } from 'node:timers';

const cache = new Map<string, number>();
const purge = (): void => cache.clear();
declare function work(): Promise<void>;

setInterval(purge, 60_000); // ~> dropped

const moduleTimer = setInterval(purge, 1_000); // ~> never
if (moduleTimer.hasRef()) console.log('started');

export function startDropped(): void {
  setInterval(purge, 60_000); // ~> dropped
}

export const startVoid = () => {
  void setInterval(() => purge(), 1_000); // ~> dropped
};

export function aliased(): void {
  every(purge, 1_000); // ~> dropped
  globalThis.setInterval(purge, 1_000); // ~> dropped
}

export function onConnection(server: EventEmitter): void {
  server.on('connection', (socket: EventEmitter) => {
    setInterval(() => socket.emit('ping'), 5_000); // ~> dropped
  });
}

export function keptAndForgotten(): void {
  const timer = setInterval(purge, 1_000); // ~> never
  if (timer.hasRef()) console.log('started');
}

export async function clearedUnlessItFails(): Promise<void> {
  const heartbeat = setInterval(purge, 1_000); // ~> onThrow
  await work();
  clearInterval(heartbeat);
}

export async function clearedUnlessItIsEmpty(items: readonly string[]): Promise<number> {
  const heartbeat = setInterval(purge, 1_000); // ~> onPath
  if (items.length === 0) return 0;
  clearInterval(heartbeat);
  return items.length;
}

export class Poller {
  private timer: NodeJS.Timeout | undefined;
  #other: NodeJS.Timeout | undefined;
  readonly #field = setInterval(purge, 1_000); // ~> never

  start(): void {
    this.timer = setInterval(purge, 1_000); // ~> never
    this.#other = setInterval(purge, 1_000); // ~> never
  }

  isRunning(): boolean {
    return this.timer !== undefined && this.#other !== undefined && this.#field.hasRef();
  }
}

export class Sender {
  constructor() {
    setInterval(() => this.flush(), 1_000); // ~> dropped
  }

  flush(): void {
    purge();
  }
}

let background: NodeJS.Timeout | undefined;
export function startBackground(): void {
  if (background) return;
  background = setInterval(purge, 1_000); // ~> never
}

export async function poll(): Promise<void> {
  await work();
  setTimeout(poll, 1_000); // ~> rescheduled
}

export const pollAgain = async (): Promise<void> => {
  try {
    await work();
  } finally {
    setTimeout(() => void pollAgain(), 1_000); // ~> rescheduled
  }
};

export class Loop {
  async tick(): Promise<void> {
    await work();
    setTimeout(() => this.tick(), 1_000); // ~> rescheduled
  }

  async bound(): Promise<void> {
    await work();
    setTimeout(this.bound.bind(this), 1_000); // ~> rescheduled
  }
}
