/** What another module states of its times. */
export const SESSION_TTL_SECONDS = 30 * 60;
export const REFRESH_MS = 15 * 60 * 1000;
export const DAY = 24 * 60 * 60;

export class Lifetimes {
  static readonly cookie = 7 * 24 * 60 * 60 * 1000;
  static readonly code = 10 * 60 * 60;
}

export const limits = { idleSeconds: 90, pollMs: 500 };
export const sleepMs = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));
export const pause = (duration: number): Promise<void> => new Promise(done => setTimeout(done, duration));
