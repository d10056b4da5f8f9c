import pLimit from 'p-limit';

const limit = pLimit(5);

/** A project function whose facts show a limiter. */
export const gently = async <T>(work: () => Promise<T>): Promise<T> => limit(work);

/** A counter of the project's own, known by its name only. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  constructor(size: number) {
    this.#free = size;
  }
  async acquire(): Promise<void> {
    if (this.#free-- > 0) return;
    await new Promise<void>(resolve => this.#waiting.push(resolve));
  }
  release(): void {
    this.#free++;
    this.#waiting.shift()?.();
  }
}

export function chunk<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
