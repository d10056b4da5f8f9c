import { expect, it } from 'vitest';
import { isFunction } from '../../syntax/node.js';
import { drawProject } from '../testing/drawn-project.js';
import { escapingFailure } from './escaping-failure.js';

function escapes(body: string, before = ''): string | undefined {
  const { world, module } = drawProject({
    'src/case.ts': `${before}\nexport const subject = async () => { ${body} };`,
  });
  const source = module('src/case.ts');
  const fn = source.nodes('ArrowFunctionExpression').find(node => node.parent.type === 'VariableDeclarator');
  if (!isFunction(fn)) throw new Error('no function');
  return escapingFailure(world, source, fn)?.node.type;
}

const load = `async function load() { await fetch('x'); }`;

it.each([
  [`await fetch('x');`, 'CallExpression'],
  [`throw new Error('x');`, 'ThrowStatement'],
  [`return fetch('x');`, 'CallExpression'],
  [`try { return fetch('x'); } catch {}`, 'CallExpression'],
  [`try { await fetch('x'); } finally { stop(); }`, 'CallExpression'],
  [`try { stop(); } catch { await fetch('x'); }`, 'CallExpression'],
  [`try { await load(); } catch (e) { throw e; }`, 'ThrowStatement'],
  [`await load();`, 'CallExpression'],
  [`await Promise.all([stop(), load()]);`, 'CallExpression'],
  [`await Promise.all(list.map(async () => { await load(); }));`, 'CallExpression'],
  [`return Promise.reject(new Error('x'));`, 'NewExpression'],
  [`await load().then(() => 1);`, 'CallExpression'],
  [`return ok ? 1 : load();`, 'CallExpression'],
])('escapes: %s', (body, type) => {
  expect(escapes(body, load)).toBe(type);
});

it.each([
  `try { await fetch('x'); } catch {}`,
  `try { throw new Error('x'); } catch {}`,
  `try { try { await load(); } catch (e) { throw e; } } catch {}`,
  `try { await load(); } finally { return; }`,
  `await load().catch(() => {});`,
  `await load().then(() => 1, () => 2);`,
  `await Promise.allSettled([load()]);`,
  `await nobodyKnows();`,
  `list.forEach(() => { throw new Error('x'); });`,
  `load();`,
])('does not, or nobody knows: %s', body => {
  expect(escapes(body, load)).toBeUndefined();
});

it('ends where functions call each other, from either end', () => {
  const both = `async function a() { await b(); } async function b() { await a(); await fetch('x'); }`;
  expect(escapes('await a();', both)).toBe('CallExpression');
  expect(escapes('await b();', both)).toBe('CallExpression');
  expect(escapes('await a();', 'async function a(): Promise<void> { await a(); }')).toBeUndefined();
});
