import { describe, expect, it, vi } from 'vitest';
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';
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

  it('on a generic type that a module takes from the barrel which exports it', () => {
    const project = drawProject({
      'index.ts': `export * from './users.js';\nexport * from './types.js';`,
      'users.ts': `import type { Holder } from './index.js';\nexport type Users = Holder<string>;`,
      'types.ts': `import type { Pool } from 'pg';\nexport type Holder<T> = { of: T; pool: Pool };`,
      'main.ts': `import type { Holder } from './index.js';\nexport function f(holder: Holder<string>) {\n  holder.pool.query('x'); // ?\n}`,
    });
    expect(project.names('main.ts')).toEqual(['pg Pool#query']);
  });

  it('after some levels of a line of classes that inherit from each other', () => {
    const levels = 500;
    const line = Array.from({ length: levels }, (_, index) => `class C${index + 1} extends C${index} {}`);
    const calls = line.map((_, index) => `new C${index + 1}().missing();`);
    const project = drawProject({
      'main.ts': ['class C0 {}', ...line, ...calls, 'new C500().missing(); // ?'].join('\n'),
    });
    const member = vi.spyOn(project.world, 'member');
    const module = project.module('main.ts');
    for (const node of module.tree.calls) resolveCall(project.world, module, node as Call['node']);
    expect(member.mock.calls.length).toBeLessThan(levels * 100);
  });

  it('on a chain of a thousand calls', () => {
    const chain = `import { z } from 'zod';\nz.string()${'.min(1)'.repeat(1_000)}; // ?`;
    expect(drawProject({ 'main.ts': chain }).marked('main.ts')).toHaveLength(1);
  });
});
