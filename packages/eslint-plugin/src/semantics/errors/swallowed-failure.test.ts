import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { catchHandler } from './failure-handler.js';
import { swallowedFailure } from './swallowed-failure.js';

const pool = `import { Pool } from 'pg'; export const pool = new Pool(); export const save = async () => { await pool.query('x'); };`;

function howOf(code: string): string | undefined {
  const { world, module } = drawProject({
    'src/pool.ts': pool,
    'src/case.ts': `import { pool, save } from './pool.js';\n${code}`,
  });
  const source = module('src/case.ts');
  const clauses = source.nodes('CatchClause') as readonly TSESTree.CatchClause[];
  return swallowedFailure(world, catchHandler(source, clauses.at(-1) as TSESTree.CatchClause), [])?.how;
}

it.each([
  ['ignored', `async function f() { try { await save(); } catch {} }`],
  ['ignored', `async function f() { try { await unknown(); } catch {} }`],
  ['replaced', `async function f() { try { return await pool.query('x'); } catch { return null; } }`],
  ['reasonless', `async function f() { try { await save(); } catch { console.error('no'); } }`],
  [
    'loggedOnly',
    `async function f() { try { return await pool.query('x'); } catch (e) { console.error(e); return []; } }`,
  ],
  ['quiet', `async function f() { try { await save(); } catch (e) { console.log(e); } }`],
  [
    'unfinished',
    `const p = new Promise(async (resolve, reject) => { try { await save(); resolve(1); } catch (e) { console.error(e); } });`,
  ],
])('finds %s in %s', (how, code) => {
  expect(howOf(code)).toBe(how);
});

it.each([
  [
    'a warning with the error',
    `async function f() { try { await save(); } catch (e) { console.warn(e); return []; } }`,
  ],
  ['an error in the log', `async function f() { try { await save(); } catch (e) { console.error(e); } }`],
  ['a lookup that nobody knows', `async function f() { try { return await unknown(); } catch { return null; } }`],
  [
    'a fallback that is logged',
    `async function f() { try { return await save(); } catch (e) { console.log(e); return undefined; } }`,
  ],
  [
    'a tool that prints and ends',
    `async function f() { try { await save(); } catch (e) { console.log(e); } process.exit(); }`,
  ],
  [
    'a function that has its own say',
    `async function own() { try { await unknown(); } catch (e) { console.error(e); throw e; } } async function f() { try { await own(); } catch {} }`,
  ],
  ['a debug line', `async function f() { try { await save(); } catch (e) { console.debug(e); } }`],
  ['work in the process', `function f() { try { return compute(); } catch { return null; } }`],
  ['modules that may be missing', `async function f() { try { return await import('x'); } catch { return null; } }`],
  ['cleanup', `async function close() { try { await save(); } catch {} }`],
  ['cleanup in finally', `async function f() { try { await save(); } finally { try { await save(); } catch {} } }`],
  ['what is done about another failure', `async function f() { if (error) { try { await save(); } catch {} } }`],
  ['a probe', `async function isThere() { try { await save(); } catch { return null; } }`],
  ['measuring', `class QueueMetrics { async f() { try { await save(); } catch {} } }`],
  ['a retry', `async function f() { for (let i = 0; i < 3; i++) { try { return await save(); } catch {} } }`],
  ['an answer', `async function f() { try { await save(); return true; } catch { return false; } }`],
  [
    'a result that is tested',
    `async function f() { let x; try { x = await save(); } catch {} if (!x) throw new Error('no'); }`,
  ],
  ['a result with a fallback', `async function f() { let x; try { x = await save(); } catch {} return x ?? other(); }`],
])('says nothing of %s', (_name, code) => {
  expect(howOf(code)).toBeUndefined();
});
