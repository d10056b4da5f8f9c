import { describe, expect, it } from 'vitest';
import { constantOf } from './constants.js';
import { drawProject } from './testing/drawn-project.js';

/** The constant that the argument of the marked call always has. */
function constant(files: Readonly<Record<string, string>>): unknown {
  const project = drawProject(files);
  const [call] = project.marked('main.ts');
  const node = (call?.node as unknown as { arguments: [never] }).arguments[0];
  const answer = constantOf(project.world, project.module('main.ts'), node);
  return answer.known ? answer.value : 'unknown';
}

const other = {
  'limits.ts': `const SECOND = 1_000;\nexport const TIMEOUT = 5 * SECOND;\nexport let loose = 1;\nexport * as all from './deep.js';\nexport { deep } from './deep.js';`,
  'deep.ts': `export const deep = 'x';`,
};

describe('constantOf', () => {
  it.each<[source: string, expected: unknown]>([
    [`f(5_000); // ?`, 5000],
    [`f(-1); // ?`, -1],
    [`f(null); // ?`, null],
    [`f(undefined); // ?`, undefined],
    [`f(void 0); // ?`, undefined],
    [`f(Infinity); // ?`, Infinity],
    [`f(30 * 1000 + 5); // ?`, 30_005],
    ['f(`a${1}b`); // ?', 'a1b'],
    [`f('a' + 1 + 'b'); // ?`, 'a1b'],
    [`f(!true); // ?`, false],
    [`const t = 10; const u = t / 2;\nf(u); // ?`, 5],
    [`const limits = { a: 1, b: { c: 2 } } as const;\nf(limits.a); // ?`, 1],
    [`let t = 10;\nf(t); // ?`, 10],
    [`f(null ?? 3); // ?`, 3],
    [`f(0 || 4); // ?`, 4],
    [`import { TIMEOUT } from './limits.js';\nf(TIMEOUT); // ?`, 5000],
    [`import { deep } from './limits.js';\nf(deep); // ?`, 'x'],
    // What may be anything stays unknown.
    [`let t = 10; t = Number(process.env.T);\nf(t); // ?`, 'unknown'],
    [`let t = 10; t++;\nf(t); // ?`, 'unknown'],
    [`function g(t: number) {\n  f(t); // ?\n}`, 'unknown'],
    [`f(process.env.T ?? 3); // ?`, 'unknown'],
    [`const a = b; const b = a;\nf(a); // ?`, 'unknown'],
    [`f(/x/); // ?`, 'unknown'],
  ])('%s', (source, expected) => {
    expect(constant({ ...other, 'main.ts': source })).toEqual(expected);
  });
});
