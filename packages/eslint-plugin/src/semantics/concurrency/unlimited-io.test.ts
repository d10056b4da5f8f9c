import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { unlimitedIo } from './unlimited-io.js';

const head = `import { Pool } from 'pg';
import Redis from 'ioredis';
import pLimit from 'p-limit';
import PQueue from 'p-queue';
import knex from 'knex';
import { readFile } from 'node:fs/promises';
import { load } from './load.js';
const pool = new Pool();
const redis = new Redis();
const limit = pLimit(3);
const queue = new PQueue({ concurrency: 3 });
const db = knex({ client: 'pg' });
const gently = work => limit(work);
`;

/** The kind of I/O that what is handed to `each` starts without limit. */
function io(statements: string): string {
  const project = drawProject({
    'main.ts': head + statements,
    'load.ts': `export const load = id => fetch('x/' + id);`,
  });
  const module = project.module('main.ts');
  const call = (module.tree.calls as TSESTree.CallExpression[]).find(
    ({ callee }) => callee?.type === 'Identifier' && callee.name === 'each',
  );
  return unlimitedIo(project.world, module, call?.arguments[0] as TSESTree.Expression)?.kind ?? 'none';
}

describe('unlimitedIo', () => {
  it.each([
    ['http', `each(id => fetch(id));`],
    ['database', `each(async id => { await pool.query('select 1', [id]); });`],
    ['http', `each(load);`],
    ['http', `each(load(1));`],
    ['http', `class A { get(id) { return load(id); }\n run() { each(this.get); each(id => this.get(id)); } }`],
    ['database', `each(id => db('users').where({ id }).del());`],
    ['http', `each(async id => { await audit(id); await load(id); });`],
    [
      'http',
      `const sleep = ms => new Promise(go => setTimeout(go, ms)); each(async id => { await sleep(10); await load(id); });`,
    ],
    ['http', `const limitedLoad = id => load(id); each(id => limitedLoad(id));`],
  ])('finds %s: %s', (kind, statements) => {
    expect(io(statements)).toBe(kind);
  });

  it.each([
    [`no I/O`, `each(x => x + 1);`],
    [`a function out of sight`, `each(unknown);`],
    [`a cache`, `each(id => redis.del(id));`],
    [`files`, `each(name => readFile(name));`],
    [`a limiter`, `each(id => limit(() => load(id)));`],
    [`a limiter that is handed the function`, `each(id => limit(load, id));`],
    [`a queue with a limit`, `each(id => queue.add(() => load(id)));`],
    [`a project function that limits`, `each(id => gently(() => load(id)));`],
    [`what nobody knows that is waited for`, `each(async id => { await semaphore.acquire(); await load(id); });`],
    [
      `what nobody knows that is handed the work`,
      `import { pace } from 'pace-maker'; each(id => pace.go(() => load(id)));`,
    ],
    [
      `a project function that waits for its turn`,
      `const waiting = []; const turn = who => new Promise(go => waiting.push({ who, go }));
       each(async id => { await turn(id); await load(id); });`,
    ],
    [`a transaction`, `db.transaction(async trx => { each(id => trx('users').where({ id }).del()); });`],
    [
      `a function that passes a transaction on`,
      `async function f(ctx) { await find({ transaction: ctx.tx }); each(id => pool.query('x')); }`,
    ],
    [
      `the caller's options, which may carry a transaction`,
      `function f(options) { each(id => pool.query('x', options)); }`,
    ],
    [
      `a client that is checked out`,
      `async function f() { const client = await pool.connect(); each(id => client.query('select 1')); }`,
    ],
  ])('leaves %s alone', (_name, statements) => {
    expect(io(statements)).toBe('none');
  });
});
