import { describe, expect, it } from 'vitest';
import type { Node } from '../../syntax/node.js';
import { drawProject } from '../testing/drawn-project.js';
import { repetitionOf } from './repetition.js';

/** What repeats the call `here()`. */
function repeated(source: string): string {
  const project = drawProject({ 'main.ts': source });
  const module = project.module('main.ts');
  const here = module.tree.calls.find(
    (node): node is Node =>
      node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'here',
  );
  const found = here && repetitionOf(project.world, module, here);
  return found ? (found.runner?.on ?? found.by) : 'nothing';
}

describe('repetitionOf', () => {
  it.each<[what: string, source: string, expected: string]>([
    ['the top of a module', `here();`, 'nothing'],
    ['a loop', `for (const x of xs) here();`, 'loop'],
    ['what a loop runs over', `for (const x of here()) f(x);`, 'nothing'],
    ['the start of a counting loop', `for (let i = here(); i < 3; i++) f(i);`, 'nothing'],
    ['each element', `const xs = [1, 2];\nxs.map(x => here());`, 'elements'],
    ['a handler', `import Fastify from 'fastify';\nFastify().get('/', async () => here());`, 'request'],
    [
      'a callback inside a handler',
      `import Fastify from 'fastify';\nFastify().get('/', async () => { await withLock(async () => { here(); }); });`,
      'request',
    ],
    [
      'a function that a handler calls',
      `import Fastify from 'fastify';\nasync function load() { return here(); }\nFastify().get('/', async () => load());`,
      'request',
    ],
    [
      'a method that a decorated one calls',
      `import { Get } from '@nestjs/common';\nclass C { @Get() list() { return this.load(); } private load() { return here(); } }`,
      'request',
    ],
    ['what runs once', `process.once('SIGTERM', () => here());`, 'nothing'],
    ['a timer that fires once', `setTimeout(() => here(), 1);`, 'nothing'],
    ['recursion', `function a() { b(); here(); }\nfunction b() { a(); }`, 'nothing'],
    ['recursion from a loop', `function a() { b(); here(); }\nfunction b() { a(); }\nwhile (true) b();`, 'loop'],
    ['an exported function', `export function f() { here(); }`, 'nothing'],
  ])('%s', (_, source, expected) => {
    expect(repeated(source)).toBe(expected);
  });
});
