import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { walk, walkOwn } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import { ioPathOf } from '../functions/reached-io.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

/**
 * What guarded code does that can fail.
 * - `outside`: it is known to wait for something outside the process: a database, another service, a queue;
 * - `awaited`: it awaits what nobody knows;
 * - `loading`: it loads modules, which may not be there;
 * - `unknown`: it computes, reads text or files, or calls what nobody knows.
 */
export interface GuardedWork {
  readonly kind: 'outside' | 'awaited' | 'loading' | 'unknown';
  /** The call that shows it. */
  readonly call?: Call;
}

/** Answers what kind of work a handler guards. */
export function guardedWork(world: World, module: ModuleSyntax, guarded: Node): GuardedWork {
  if (loadsModules(module, guarded)) return { kind: 'loading' };
  const outside = guardedCalls(world, module, guarded).find(call => (ioPathOf(world, call)?.kind ?? 'file') !== 'file');
  if (outside) return { kind: 'outside', call: outside };
  return awaitedUnknown(world, module, guarded) ?? { kind: 'unknown' };
}

/** The calls in guarded code, those in callbacks included, in source order. */
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

/** What the code waits for, or the promise that it is, that is not known to be the doing of this process or of its files. */
function awaitedUnknown(world: World, module: ModuleSyntax, guarded: Node): GuardedWork | undefined {
  const open = (node: Node): GuardedWork | undefined => {
    const target = unwrap(node);
    if (target.type !== 'CallExpression') return { kind: 'awaited' };
    const call = resolveCall(world, module, target);
    return call.entity?.kind === 'library' || handlesItself(call) ? undefined : { kind: 'awaited', call };
  };
  if (!guarded.type.endsWith('Statement')) return open(guarded);
  let found: GuardedWork | undefined;
  walk(guarded, node => {
    if (node.type === 'AwaitExpression') found ??= open(node.argument);
    else if (node.type === 'ForOfStatement' && node.await) found ??= open(node.right);
    return !found;
  });
  return found;
}

/** A function of the project that catches failures itself has had its say before it lets them through. */
function handlesItself({ callee }: Call): boolean {
  return projectFunctions(callee).some(({ node }) => {
    let found = false;
    walkOwn(node.body, inner => {
      found ||= inner.type === 'CatchClause' && inner.body.body.length > 0;
      return !found;
    });
    return found;
  });
}

function loadsModules(module: ModuleSyntax, guarded: Node): boolean {
  let found = false;
  walk(guarded, node => {
    if (node.type === 'ImportExpression') found = true;
    else if (node.type === 'Identifier' && node.name === 'require' && !module.bindingOf(node)) found = true;
    else if (node.type === 'Identifier' && /^(?:dynamic)?[iI]mport[A-Z]/.test(node.name)) found = true;
    return !found;
  });
  return found;
}
