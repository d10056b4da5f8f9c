import { describe, expect, it } from 'vitest';
import type { Node } from '../../syntax/node.js';
import { drawProject } from '../testing/drawn-project.js';
import { servingOf } from './serving.js';

/** On whose behalf the call `here()` of the first file runs. */
function served(source: string, others: Record<string, string> = {}): string {
  const project = drawProject({ 'main.ts': source, ...others });
  const module = project.module('main.ts');
  const here = module.tree.calls.find(
    (node): node is Node =>
      node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'here',
  );
  const serving = here && servingOf(project.world, module, here);
  return serving?.state === 'served' ? serving.runner.on : (serving?.state ?? 'not there');
}

const routes = (code: string) => ({ 'routes.ts': `import Fastify from 'fastify';\n${code}` });

describe('servingOf', () => {
  it.each<[what: string, expected: string, source: string, others?: Record<string, string>]>([
    ['the top of a module', 'once', `here();`],
    ['a handler', 'request', `import Fastify from 'fastify';\nFastify().get('/', async () => here());`],
    [
      'a callback in a handler',
      'request',
      `import Fastify from 'fastify';\nFastify().get('/', () => [1].map(() => here()));`,
    ],
    ['a timer', 'timer', `setInterval(() => here(), 1);`],
    ['the start of the process', 'once', `process.once('SIGTERM', () => here());`],
    ['what only the top calls', 'once', `const start = async () => here();\nawait start();`],
    ['an async function', 'async', `export async function f() { here(); }`],
    ['any function', 'unknown', `export function f() { here(); }`],
    ['a field', 'unknown', `export class A { x = here(); }`],
    ['a static field', 'once', `export class A { static x = here(); }`],
    ['recursion', 'unknown', `export function a() { b(); here(); }\nfunction b() { a(); }`],
    [
      'a function that a handler elsewhere calls',
      'request',
      `export function f() { here(); }`,
      routes(`import { f } from './main.js';\nFastify().get('/', () => f());`),
    ],
    [
      'a handler that is registered elsewhere',
      'request',
      `export const f = () => here();`,
      routes(`import { f } from './main.js';\nFastify().get('/', f);`),
    ],
    [
      'a method that a handler elsewhere calls on an instance',
      'request',
      `export class A { f() { return here(); } }`,
      routes(`import { A } from './main.js';\nconst a = new A();\nFastify().get('/', () => a.f());`),
    ],
  ])('%s: %s', (_, expected, source, others) => {
    expect(served(source, others)).toBe(expected);
  });
});
