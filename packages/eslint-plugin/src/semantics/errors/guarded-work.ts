import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { ioPathOf } from '../functions/reached-io.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

/**
 * What the guarded code does that can fail.
 * - `outside`: it is known to wait for something outside the process: a database, another service, a queue;
 * - `awaited`: it awaits what nobody knows;
 * - `parsing`: all that can fail in it is known to be the reading of text;
 * - `loading`: it loads modules;
 * - `unknown`: files, computations, calls of unknown functions.
 */
export type GuardedWork = 'outside' | 'awaited' | 'parsing' | 'loading' | 'unknown';

/** Answers what kind of work a handler guards. */
export function guardedWork(world: World, module: ModuleSyntax, guarded: Node): GuardedWork {
  const calls = guardedCalls(world, module, guarded);
  if (calls.some(call => (ioPathOf(world, call)?.kind ?? 'file') !== 'file')) return 'outside';
  if (loads(module, guarded)) return 'loading';
  if (calls.length > 0 && calls.every(call => call.facts.parses)) return 'parsing';
  return awaits(guarded) ? 'awaited' : 'unknown';
}

/** The calls in guarded code, those in callbacks included. */
export function guardedCalls(world: World, module: ModuleSyntax, guarded: Node): Call[] {
  const calls: Call[] = [];
  walk(guarded, node => {
    const type = node.type as string;
    if (type === 'CallExpression' || type === 'NewExpression' || type === 'TaggedTemplateExpression') {
      calls.push(resolveCall(world, module, node as Call['node']));
    }
  });
  return calls;
}

function awaits(guarded: Node): boolean {
  let found = false;
  walk(guarded, node => {
    found ||= node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);
    return !found;
  });
  return found;
}

function loads(module: ModuleSyntax, guarded: Node): boolean {
  let found = false;
  walk(guarded, node => {
    if (node.type === 'ImportExpression') found = true;
    else if (node.type === 'Identifier' && node.name === 'require' && !module.bindingOf(node)) found = true;
    return !found;
  });
  return found;
}
