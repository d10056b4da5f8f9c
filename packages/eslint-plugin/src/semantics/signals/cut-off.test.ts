import { describe, expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { cutOff } from './cut-off.js';
import { wayText } from './signal-way.js';

/** The way from the marked call of `main.ts` to a wait that a signal could end. */
function way(files: Readonly<Record<string, string>>): string {
  const project = drawProject(files);
  const [call] = project.marked('main.ts');
  const calls = call && cutOff(project.world, call);
  return calls ? wayText(calls) : 'none';
}

describe('cutOff', () => {
  it('leads over modules, methods and callbacks', () => {
    const files = {
      'main.ts': `import { Orders } from './orders.js';\nconst orders = new Orders();\norders.all(['a']); // ?`,
      'orders.ts': `import { find } from './repository.js';\nexport class Orders { all(ids: string[]) { return Promise.all(ids.map(id => find(id))); } }`,
      'repository.ts': `import { get } from './driver.js';\nexport const find = (id: string) => get(id);`,
      'driver.ts': `export const get = (id: string) => fetch(id);`,
    };
    expect(way(files)).toBe('orders.all → find → get → fetch');
  });

  it.each([
    ['a function that takes a signal', `const f = (id: string, signal?: AbortSignal) => fetch(id);\nf('x'); // ?`],
    [
      'options that hold one',
      `const f = (o: object) => fetch('x');\nexport const g = (o: { signal: AbortSignal }) => f(o); // ?`,
    ],
    [
      'arguments that we cannot see',
      `const f = (...a: string[]) => fetch('x');\nexport const g = (a: string[]) => f(...a); // ?`,
    ],
    ['a wait that is given one', `const f = () => fetch('x', { signal: AbortSignal.timeout(5) });\nf(); // ?`],
    [
      'a function that has one to give',
      `const f = () => { const c = new AbortController(); c.abort(); return fetch('x'); };\nf(); // ?`,
    ],
    ['a pause', `import { setTimeout as sleep } from 'node:timers/promises';\nconst f = () => sleep(5);\nf(); // ?`],
    ['what nobody waits for', `const f = () => { void fetch('x'); };\nf(); // ?`],
    ['what runs later', `const f = () => setInterval(() => fetch('x'), 5);\nf(); // ?`],
    ['recursion', `function f(n: number): number { return n ? f(n - 1) : 0; }\nf(3); // ?`],
  ])('is silent about %s', (_title, source) => {
    expect(way({ 'main.ts': source })).toBe('none');
  });
});
