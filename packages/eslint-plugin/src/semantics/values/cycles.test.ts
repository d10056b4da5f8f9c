import { describe, expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';

/** Code that leads an evaluation back to where it began, from real repositories: it must end, and say "unknown". */
describe('evaluation ends', () => {
  it.each<[title: string, source: string]>([
    ['an object that spreads itself', `let x: any = {};\nx = { ...x, a: 1 };\nx.query('y'); // ?`],
    ['names made from each other', `const a = b;\nconst b = a;\na.query('y'); // ?`],
    ['a function that returns itself', `function f() { return f; }\nf()().query('y'); // ?`],
    ['a class that extends itself', `class A extends A {}\nnew A().query('y'); // ?`],
    ['the construction of a class that extends itself', `class A extends A {}\nnew A(); // ?`],
    ['an alias of itself', `type A = A | undefined;\nexport function f(a: A) {\n  (a as any as A).query('y'); // ?\n}`],
    ['a generic alias that grows', `type A<T> = A<T[]>;\nexport function f(a: A<string>) {\n  a.query('y'); // ?\n}`],
    [
      'an interface that extends itself',
      `interface A extends A {}\nexport function f(a: A) {\n  a.query('y'); // ?\n}`,
    ],
    ['a default made of the parameter', `export function f(a = a) {\n  a.query('y'); // ?\n}`],
    [
      'a callback whose parameter is its own result',
      `const run = (f: any) => f(run(f));\nrun((x: any) => {\n  x.query('y'); // ?\n});`,
    ],
    [
      'a constraint that names what it constrains',
      `declare function optional<T extends (...args: any[]) => ReturnType<T>>(get: T): ReturnType<T>;\nexport function f<T extends () => ReturnType<T>>(get: T) {\n  get().query('y'); // ?\n}\noptional(String);`,
    ],
    ['names of Object.prototype', `toString();\nhasOwnProperty('a');\nconstructor.query('y'); // ?`],
  ])('%s', (_title, source) => {
    const [call] = drawProject({ 'main.ts': source }).marked('main.ts');
    expect(call?.entity?.kind).not.toBe('library');
  });

  it('on types and values that modules import in a circle', () => {
    const project = drawProject({
      'a.ts': `import type { B } from './b.js';\nimport { b } from './b.js';\nexport type A = B;\nexport const a = b;`,
      'b.ts': `import type { A } from './a.js';\nimport { a } from './a.js';\nexport type B = A;\nexport const b = a;\nexport * from './a.js';`,
      'main.ts': `import { a, type A, missing } from './b.js';\na.query('x'); // ?\nexport function f(x: A) {\n  x.query('y'); // ?\n}\nmissing.query('z'); // ?`,
    });
    expect(project.names('main.ts')).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('on a chain of a thousand calls', () => {
    const chain = `import { z } from 'zod';\nz.string()${'.min(1)'.repeat(1_000)}; // ?`;
    expect(drawProject({ 'main.ts': chain }).marked('main.ts')).toHaveLength(1);
  });
});
