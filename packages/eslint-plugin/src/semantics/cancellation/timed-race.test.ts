import { describe, expect, it } from 'vitest';
import { calleeText } from '../callee-text.js';
import { drawProject } from '../testing/drawn-project.js';
import { timedRace } from './timed-race.js';
import { isTimerEnded } from './timer-ended.js';

/** What the marked race runs against, and whether somebody ends it. */
function race(code: string): string {
  const project = drawProject({
    'case.ts': `import { sleep } from './sleep.js';\nimport { setTimeout as pause } from 'node:timers/promises';\ndeclare const work: () => Promise<string>;\n${code}`,
    'sleep.ts': `export const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));`,
  });
  const [call] = project.marked('case.ts');
  const found = call && timedRace(project.world, call);
  return found
    ? `${calleeText(found.timer)} ${isTimerEnded(project.world, found.timer, call) ? 'ended' : 'goes on'}`
    : 'none';
}

describe('timedRace', () => {
  it.each([
    ['Promise.race([work(), sleep(5000)]); // ?', 'setTimeout goes on'],
    ['Promise.race([work(), pause(5000)]); // ?', 'pause goes on'],
    ['Promise.race([work(), pause(5000, 1, { signal: AbortSignal.abort() })]); // ?', 'pause ended'],
    ['Promise.race([work(), pause(5000, 1, { ref: false })]); // ?', 'pause ended'],
    ['Promise.race([work(), new Promise(r => setTimeout(r, 5000).unref())]); // ?', 'setTimeout ended'],
    ['Promise.race([work(), sleep(5000).then(() => 1)]); // ?', 'setTimeout goes on'],
    ['Promise.race([work(), (async () => { await sleep(5000); throw new Error(); })()]); // ?', 'setTimeout goes on'],
    ['const sides = [work()]; sides.push(sleep(5000) as any);\nPromise.race(sides); // ?', 'setTimeout goes on'],
    ['Promise.race([work(), sleep(500)]); // ?', 'none'],
    ['Promise.race([sleep(5000), sleep(6000)]); // ?', 'none'],
    ['Promise.race([work(), work()]); // ?', 'none'],
    ['Promise.all([work(), sleep(5000)]); // ?', 'none'],
  ])('%s: %s', (code, expected) => {
    expect(race(code)).toBe(expected);
  });
});
