import { describe, expect, it } from 'vitest';
import { optionAt } from './options.js';
import { drawProject } from './testing/drawn-project.js';

/** What the marked call gives at `retry.limit` or `timeout` of its second argument. */
function state(source: string, property: string, files: Readonly<Record<string, string>> = {}): string {
  const project = drawProject({ ...files, 'main.ts': source });
  const [call] = project.marked('main.ts');
  const answer = optionAt(project.world, call as never, { at: 1, property });
  return answer.state === 'set' && answer.constant.known ? `set ${String(answer.constant.value)}` : answer.state;
}

describe('optionAt', () => {
  it.each<[source: string, expected: string]>([
    [`f(1); // ?`, 'absent'],
    [`f(1, {}); // ?`, 'absent'],
    [`f(1, { timeout: undefined }); // ?`, 'absent'],
    [`f(1, undefined); // ?`, 'absent'],
    [`f(1, { timeout: 5 }); // ?`, 'set 5'],
    [`f(1, { 'timeout': 5 }); // ?`, 'set 5'],
    [`f(1, { timeout: ms }); // ?`, 'set'],
    [`const o = { timeout: 5 };\nf(1, o); // ?`, 'set 5'],
    [`const base = { timeout: 5 };\nf(1, { ...base, a: 1 }); // ?`, 'set 5'],
    [`f(1, { ...{ timeout: 5 }, timeout: 6 }); // ?`, 'set 6'],
    [`f(1, on ? { timeout: 5 } : { timeout: 6 }); // ?`, 'set'],
    [`f(1, on ? { timeout: 5 } : { timeout: 5 }); // ?`, 'set 5'],
    // Out of sight.
    [`f(...args); // ?`, 'unknown'],
    [`f(1, options); // ?`, 'unknown'],
    [`f(1, { ...options }); // ?`, 'unknown'],
    [`f(1, { [key]: 5 }); // ?`, 'unknown'],
    [`f(1, on ? { timeout: 5 } : {}); // ?`, 'unknown'],
    [`const o: any = {}; o.timeout = 5;\nf(1, o); // ?`, 'unknown'],
    [`const o: any = {}; o[key] = 5;\nf(1, o); // ?`, 'unknown'],
    [`const o = {}; Object.assign(o, more);\nf(1, o); // ?`, 'unknown'],
  ])('%s: %s', (source, expected) => {
    expect(state(source, 'timeout')).toBe(expected);
  });

  it('follows paths and modules', () => {
    expect(state(`f(1, { retry: { limit: 3 } }); // ?`, 'retry.limit')).toBe('set 3');
    expect(state(`f(1, { retry: {} }); // ?`, 'retry.limit')).toBe('absent');
    expect(state(`f(1, { retry }); // ?`, 'retry.limit')).toBe('unknown');
    expect(
      state(`import { o } from './o.js';\nf(1, o); // ?`, 'timeout', { 'o.ts': `export const o = { timeout: 7 };` }),
    ).toBe('set 7');
  });
});
