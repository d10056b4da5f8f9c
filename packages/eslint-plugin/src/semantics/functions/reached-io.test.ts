import { describe, expect, it } from 'vitest';
import { calleeText } from '../callee-text.js';
import { drawProject } from '../testing/drawn-project.js';
import { ioPathOf } from './reached-io.js';

/** The kind of I/O of the marked call and the calls on the way to it. */
function way(files: Readonly<Record<string, string>>): string {
  const project = drawProject(files);
  const [call] = project.marked('main.ts');
  const path = call && ioPathOf(project.world, call);
  return path ? `${path.kind}: ${path.calls.map(calleeText).join(' → ')}` : 'none';
}

describe('ioPathOf', () => {
  it('knows the I/O of a library call', () => {
    expect(way({ 'main.ts': `fetch('x'); // ?` })).toBe('http: fetch');
  });

  it('takes the last call of a lazy query for the one that performs it', () => {
    const source = `import { knex } from 'knex';\nconst db = knex({});\nconst q = db('users').where({ id: 1 }).first('id'); // ?`;
    expect(way({ 'main.ts': source })).toMatch(/^database: /);
  });

  it('follows project functions through modules, methods and callbacks', () => {
    const files = {
      'main.ts': `import { Orders } from './orders.js';\nconst orders = new Orders();\norders.load(['a']); // ?`,
      'orders.ts': `import { Repository } from './repository.js';\nexport class Orders { private repository = new Repository();\n  async load(ids: string[]) { return Promise.all(ids.map(id => this.repository.find(id))); } }`,
      'repository.ts': `import { pool } from './pool.js';\nexport class Repository { find(id: string) { return pool.query('select 1 where id = $1', [id]); } }`,
      'pool.ts': `import { Pool } from 'pg';\nexport const pool = new Pool();`,
    };
    expect(way(files)).toBe('database: orders.load → this.repository.find → pool.query');
  });

  it('ends on recursion, direct and mutual', () => {
    expect(way({ 'main.ts': `function f(n: number): number { return n ? f(n - 1) : 0; }\nf(3); // ?` })).toBe('none');
    const mutual = `function a(n: number) { return b(n); }\nfunction b(n: number) { if (n) a(n - 1); return fetch('x'); }\na(3); // ?`;
    expect(way({ 'main.ts': mutual })).toBe('http: a → b → fetch');
  });

  it('does not count what a function only declares or returns', () => {
    expect(way({ 'main.ts': `function later() { return () => fetch('x'); }\nlater(); // ?` })).toBe('none');
  });

  it('looks six calls deep and no further', () => {
    const chain = (length: number) =>
      [
        `async function f0() { return fetch('x'); }`,
        ...Array.from({ length }, (_, index) => `async function f${index + 1}() { return f${index}(); }`),
        `f${length}(); // ?`,
      ].join('\n');
    expect(way({ 'main.ts': chain(5) })).toContain('http: ');
    expect(way({ 'main.ts': chain(6) })).toBe('none');
  });
});
