import { Mutex, Semaphore } from 'async-mutex';
import { lock, lockSync } from 'proper-lockfile';
import { chromium, type Browser } from 'playwright-core';
import puppeteer, { connect } from 'puppeteer-core';

declare function work(): Promise<void>;
const mutex = new Mutex();
const semaphore = new Semaphore(3);

/** What a lock yields is the function that lets the next one in. */
export async function locked(): Promise<void> {
  const release = await mutex.acquire(); // ~> onThrow
  await work();
  release();
}

export async function neverUnlocked(file: string): Promise<void> {
  const unlock = await lock(file); // ~> never
  await work();
}

export async function leftEarly(file: string, isDry: boolean): Promise<void> {
  const unlock = lockSync(file); // ~> onPath
  if (isDry) return;
  unlock();
}

export class Queue {
  readonly #mutex = new Mutex();
  async run(): Promise<void> {
    const done = await this.#mutex.acquire(); // ~> onThrow
    await work();
    done();
  }
}

/** A browser is a process. */
export async function screenshot(url: string): Promise<Uint8Array> {
  const browser = await chromium.launch(); // ~> onThrow
  const page = await browser.newPage();
  await page.goto(url);
  const image = await page.screenshot();
  await browser.close();
  return image;
}

export async function title(url: string): Promise<string> {
  const browser = await puppeteer.launch(); // ~> never
  const page = await browser.newPage();
  await page.goto(url);
  return page.title();
}

export async function remote(url: string, endpoint: string): Promise<string> {
  const browser = await connect({ browserWSEndpoint: endpoint }); // ~> onThrow
  const page = await browser.newPage();
  await page.goto(url);
  const found = await page.title();
  await browser.disconnect();
  return found;
}

export async function profile(folder: string): Promise<number> {
  const context = await chromium.launchPersistentContext(folder); // ~> never
  return context.pages().length;
}

/** Given back on every path, by whatever way. */
export async function kept(file: string): Promise<void> {
  const release = await mutex.acquire();
  try {
    await work();
  } finally {
    release();
  }
  await mutex.runExclusive(() => work());
  await lock(file).then(unlock => work().finally(unlock));
  const [, give] = await semaphore.acquire();
  try {
    await work();
  } finally {
    give();
  }
  // Given back by the lock's own method.
  await mutex.acquire();
  try {
    await work();
  } finally {
    mutex.release();
  }
  const browser = await chromium.launch();
  try {
    await browser.newPage();
  } finally {
    await browser.close();
  }
}

export const launched = async (): Promise<Browser> => chromium.launch();
let shared: Browser | undefined;
export async function once(): Promise<Browser> {
  shared ??= await chromium.launch();
  return shared;
}
