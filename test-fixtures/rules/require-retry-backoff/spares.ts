import { load, sleep } from './load.js';

declare const database: { insert(slug: string): Promise<void> };
declare const backoff: (attempt: number) => Promise<void>;
declare const log: (error: unknown) => void;

export async function single(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      log(error);
    }
  }
  return undefined;
}

export async function growing(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      log(error);
      const delay = Math.min(100 * 2 ** attempt, 5_000);
      await sleep(delay + Math.random() * 100);
    }
  }
  return undefined;
}

export async function doubling(url: string): Promise<unknown> {
  let delay = 100;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      log(error);
      await sleep(delay);
      delay *= 2;
    }
  }
  return undefined;
}

const delays = [100, 500, 2_500];
export async function byList(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      log(error);
      await sleep(delays[attempt] ?? 0);
    }
  }
  return undefined;
}

export async function outOfSight(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      log(error);
      await backoff(attempt);
    }
  }
  return undefined;
}

export async function atRandom(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      log(error);
      await sleep(200 + Math.random() * 2_000);
    }
  }
  return undefined;
}

/** As long as the peer says. */
export async function retryAfter(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      const seconds = Number((error as { headers: Record<string, string> }).headers['retry-after']);
      await sleep(seconds * 1_000);
    }
  }
  return undefined;
}

/** Another name is tried at once: nobody is overloaded. */
export async function insertUnique(slug: string): Promise<unknown> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await load(`https://a.test/${slug}-${attempt}`);
      return await database.insert(`${slug}-${attempt}`);
    } catch (error) {
      if ((error as { code?: string }).code !== '23505') throw error;
    }
  }
  return undefined;
}

/** Asks until the job is done: the wait belongs to every pass. */
export async function poll(url: string): Promise<unknown> {
  let result: unknown;
  let failures = 0;
  while (result === undefined) {
    try {
      result = await load(url);
    } catch (error) {
      if (failures++ > 5) throw error;
    }
    await sleep(250);
  }
  return result;
}

/** A token that has expired is renewed once. */
export async function renewing(url: string, renewed = false): Promise<unknown> {
  try {
    return await load(url);
  } catch (error) {
    if (renewed) throw error;
    await load('https://a.test/token');
    return renewing(url, true);
  }
}

/** A start waits for what it cannot do without, and gives up with the whole process. */
export async function establishConnection(): Promise<void> {
  for (let attempt = 0; attempt < 15; attempt++) {
    try {
      await fetch('https://store.example.test/health');
      break;
    } catch {
      if (attempt === 14) process.exit(1);
      await new Promise(resolve => setTimeout(resolve, 3_000));
    }
  }
}
