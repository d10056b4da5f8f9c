import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { drawProject } from '../testing/drawn-project.js';
import { lengthOf } from './length.js';

const head = `import { Pool } from 'pg';
import type { Request } from 'express';
import knex from 'knex';
import { names } from './names.js';
const db = knex({ client: 'pg' });
const pool = new Pool();
async function all() { const { rows } = await pool.query('select 1'); return rows; }
async function allOf(kind: string) { const { rows } = await pool.query('select 1 where kind = $1', [kind]); return rows; }
async function found(owner?: string) { const rows = await db('a').where({ owner }); return { results: rows, total: 3 }; }
async function onPage(page: number, size = 20) { const { rows } = await pool.query('select 1 offset $1 limit $2', [page * size, size]); return rows; }
async function* readLines(file: string) { const { rows } = await pool.query('select 1'); yield* rows; }
async function byKeys(ids: string[]) { const { rows } = await pool.query('select 1 where id = any($1)', [ids]); return rows; }
`;

/** The length of what is handed to `measure` in a function of the given statements. */
function length(statements: string, parameters = 'ids: string[], request: Request, text: string, id: string') {
  const project = drawProject({
    'main.ts': `${head}async function f(${parameters}) {\n${statements}\n}`,
    'names.ts': `export const names = ['a', 'b'];`,
  });
  const module = project.module('main.ts');
  const call = (module.tree.calls as TSESTree.CallExpression[]).find(
    ({ callee }) => callee?.type === 'Identifier' && callee.name === 'measure',
  );
  return lengthOf(project.world, module, call?.arguments[0] as TSESTree.Expression);
}

/** The length of the first loop of the given statements. */
function loopLength(statements: string) {
  const project = drawProject({ 'main.ts': `${head}async function f(ids: string[]) {\n${statements}\n}` });
  const module = project.module('main.ts');
  let loop: Node | undefined;
  walk(module.program, node => {
    if (node.type === 'ForOfStatement' || node.type === 'ForStatement') loop ??= node;
  });
  return lengthOf(project.world, module, loop as Node);
}

describe('lengthOf', () => {
  it.each([
    `measure(['a', 'b']);`,
    `measure({ a: 1 });`,
    `measure(names.map(x => x));`,
    `measure([...names, 'c']);`,
    `measure(Object.keys({ a: 1 }));`,
    `const config = { regions: ['a'] }; measure(config.regions);`,
    `measure(Array.from({ length: 3 }));`,
    `measure(Array(Math.min(ids.length, 10)).fill(0));`,
    `measure(new Array(4));`,
    `measure(new Set(['a']));`,
    `measure((await all()).slice(0, 10));`,
    `measure(await Promise.all(names.map(x => x)));`,
    `measure('a b'.split(' '));`,
  ])('is bounded: %s', statements => {
    expect(length(statements)).toBe('bounded');
  });

  it.each([
    `measure(await all());`,
    `const rows = await all(); measure(rows.filter(Boolean).map(x => x));`,
    `const { rows } = await pool.query('select 1'); measure(rows);`,
    `const result = await pool.query('select 1'); const { rows } = result; measure(rows);`,
    `const [a] = await Promise.all([all(), all()]); measure(a);`,
    `const list = await all(); measure(uniqBy(list, 'id'));`,
    `const made = []; for (const row of await all()) made.push(row); measure(made);`,
    `measure(new Set(await all()));`,
    `measure(Object.values(await all()));`,
    `measure([...names, ...(await all())]);`,
    `measure((await all()) ?? []);`,
    `measure(request.body.ids);`,
    `const { ids: given } = request.body; measure(given);`,
    `measure(await pool.query('select 1').then(({ rows }) => rows));`,
    `const page = await all(); measure(page);`,
    `measure(await pool.query('select 1 where at < $1', [new Date(Date.now() - 30 * 86_400_000)]));`,
    `const cutoff = new Date(); cutoff.setDate(cutoff.getDate() - 30); measure(await pool.query('select 1 where at < $1', [cutoff]));`,
    `measure(await allOf('users'));`,
    `const result = await pool.query('select 1'); measure(result.rows);`,
    `measure((await pool.query('select 1')).rows);`,
    `const { results } = await found(); measure(results);`,
    `const { results: some } = await found(); measure(some.filter(Boolean));`,
    `measure(await db('a').where(function () { this.where('x', 'y').orWhere('x', 'z'); }));`,
    `const made = []; for (;;) { const rows = await onPage(made.length); if (!rows.length) break; made.push(...rows); } measure(made);`,
    `const made = []; let next = 1; while (next) { const rows = await onPage(next); made.push(...rows); next = rows.length; } measure(made);`,
    `const keys = (await all()).map(x => x.id); measure(await byKeys(keys));`,
  ])('is unbounded: %s', statements => {
    expect(length(statements)).toBe('unbounded');
  });

  it.each([
    `measure(ids);`,
    `measure(request.params.ids);`,
    `measure(text.split(','));`,
    `measure(await pool.query('select 1 limit 10'));`,
    `measure(await list({ pageSize: 10 }));`,
    `const query = select(); if (ids) query.limit(3); measure(await query);`,
    `measure(await byKeys(ids));`,
    `measure(await byKeys(text.split(',').map(x => x)));`,
    `measure(await nextBatch());`,
    `measure(await pool.query('select 1 where owner = $1', [id]));`,
    `measure(await pool.query('select 1 where id = $1', [id]).then(({ rows }) => rows));`,
    `measure(await allOf(text));`,
    `measure(await onPage(3));`,
    `measure(await nobodyKnows());`,
    `const { results } = await found(id); measure(results);`,
    `const { total } = await found(); measure(total);`,
    `const result = await pool.query('select 1 where id = $1', [id]); measure(result.rows);`,
    `const found = await pool.query('select 1 where id = $1', [id]); const { rows } = await found.more('all'); measure(rows);`,
    `const owner = request.params.owner; measure(await pool.query('select 1 where owner = $1', [owner]));`,
    `const values = []; values.push(id); measure(await pool.query('select 1 where owner = $1', values));`,
    `measure(chunk(await all(), 10));`,
    `measure(await (await fetch('x')).json());`,
    `measure(await fetch('x').then(answer => answer.json()));`,
    `measure(await Promise.all(ids.map(x => x)));`,
    `for (const part of await all()) measure(part);`,
    `const made = []; while (made.length < ids.length) made.push(1); measure(made);`,
    `measure(Array(ids.length));`,
  ])('is unknown: %s', statements => {
    expect(length(statements)).toBe('unknown');
  });

  it.each([
    ['unbounded', `await go(await all());`, ''],
    ['unbounded', `await go(['a']); await go(await all());`, ''],
    ['bounded', `await go(['a', 'b']);`, ''],
    ['unknown', `await go(ids);`, ''],
    ['unknown', `ids.map(go);`, ''],
    ['unbounded', `await later();`, `async function later() { await go(await all()); }`],
  ])('is %s where callers hand the list over: %s', (expected, statements, more) => {
    const project = drawProject({
      'package.json': '{ "name": "drawn" }',
      'go.ts': `export async function go(list: string[]) { measure(list); }`,
      'main.ts': `import { go } from './go.js';\n${head}${more}\nasync function f(ids: string[]) { ${statements} }`,
      'names.ts': '',
    });
    const module = project.module('go.ts');
    const [call] = module.tree.calls as TSESTree.CallExpression[];
    expect(lengthOf(project.world, module, call?.arguments[0] as TSESTree.Expression)).toBe(expected);
  });

  it('measures loops by what they go through', () => {
    expect(loopLength(`for (const row of await all()) go(row);`)).toBe('unbounded');
    expect(loopLength(`const rows = await all();\nfor (let i = 0; i < rows.length; i++) go(i);`)).toBe('unbounded');
    expect(loopLength(`for (let i = 0; i < 3; i++) go(i);`)).toBe('bounded');
    expect(loopLength(`for (let i = 0; i < ids.length; i += 10) go(i);`)).toBe('unknown');
    expect(loopLength(`for await (const line of readLines('x')) go(line);`)).toBe('unbounded');
    expect(loopLength(`for (const x of ids) go(x);`)).toBe('unknown');
  });
});
