import { setTimeout as wait } from 'node:timers/promises';
import retry from 'async-retry';
import axios from 'axios';
import { loadRates } from './rates.js';

declare const queue: { next(): Promise<string> };
declare const running: { value: boolean };
declare const log: (error: unknown) => void;

/** A consumer's main loop: it goes on after success as well. */
export async function consume(): Promise<void> {
  while (true) {
    try {
      const message = await queue.next();
      await axios.post('https://a.test', { message }, { timeout: 1_000 });
    } catch (error) {
      log(error);
      await wait(1_000);
    }
  }
}

export async function counted(url: string): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await loadRates(url);
    } catch (error) {
      if (attempt >= 5) throw error;
      await wait(attempt * 100);
    }
  }
}

export async function countedDown(url: string, retries: number): Promise<unknown> {
  while (retries-- > 0) {
    try {
      return await loadRates(url);
    } catch (error) {
      log(error);
    }
  }
  return undefined;
}

export async function untilDeadline(url: string): Promise<unknown> {
  const end = Date.now() + 30_000;
  while (true) {
    try {
      return await loadRates(url);
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(1_000);
    }
  }
}

export async function untilAborted(url: string, signal: AbortSignal): Promise<unknown> {
  while (!signal.aborted) {
    try {
      return await loadRates(url);
    } catch (error) {
      log(error);
      await wait(1_000, undefined, { signal });
    }
  }
  return undefined;
}

export async function pausesWithSignal(url: string, signal: AbortSignal): Promise<unknown> {
  while (true) {
    try {
      return await loadRates(url);
    } catch (error) {
      log(error);
      await wait(1_000, undefined, { signal });
    }
  }
}

export async function whileRunning(url: string): Promise<unknown> {
  while (running.value) {
    try {
      return await loadRates(url);
    } catch (error) {
      log(error);
      await wait(1_000);
    }
  }
  return undefined;
}

/** One after the other of several, not the same again. */
export async function mirrors(urls: string[]): Promise<unknown> {
  for (const url of urls) {
    try {
      return await loadRates(url);
    } catch (error) {
      log(error);
    }
  }
  return undefined;
}

export async function once(url: string, again = true): Promise<unknown> {
  try {
    return await loadRates(url);
  } catch (error) {
    if (!again) throw error;
    return once(url, false);
  }
}

export async function counting(url: string, left = 3): Promise<unknown> {
  try {
    return await loadRates(url);
  } catch (error) {
    if (left <= 0) throw error;
    return counting(url, left - 1);
  }
}

/** Nothing that leaves the process is tried: the next pass is another guess. */
export function parseSomehow(guesses: string[]): unknown {
  while (true) {
    try {
      return JSON.parse(guesses.pop() ?? '{}');
    } catch (error) {
      log(error);
    }
  }
}

/** A tree is walked, and what it calls itself with is another node. */
export async function walk(url: string): Promise<unknown> {
  const page = await loadRates(url);
  return walk(String(page));
}

/** The cache must be filled some day, and nobody waits for it. */
export const fill = (): Promise<unknown> =>
  retry(() => loadRates('https://a.test'), {
    forever: true, // nobody waits for it, and without rates the service is of no use
  });

/** Batches until one is short: a failed one is left out, not tried again. */
export async function batches(url: string): Promise<void> {
  while (true) {
    try {
      const done = (await loadRates(url)) as unknown[];
      if (done.length < 100) break;
    } catch (error) {
      log(error);
    }
  }
}
