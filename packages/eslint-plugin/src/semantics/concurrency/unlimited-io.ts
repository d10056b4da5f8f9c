import type { IoKind } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  enclosingFunction,
  isFunction,
  memberName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import type { Call } from '../call.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import { ioPathOf, type IoPath } from '../functions/reached-io.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { isLimiter } from './limiter.js';
import { runsOnOneConnection, standsInTransaction, takesCallersOptions } from './one-connection.js';
import { waitsForTurn } from './waits-for-turn.js';

/**
 * I/O that hurts when it is started without bound: it takes connections of a pool, sockets, or the quota of somebody
 * else's service. Commands to a cache share one pipelined connection, and files a small thread pool.
 */
const costly: ReadonlySet<IoKind> = new Set([
  'http',
  'database',
  'queue',
  'rpc',
  'mail',
  'object-store',
  'process',
  'dns',
  'socket',
]);

/** Methods of lists, texts and promises that call what they are given there and then. */
const languageMethods = new Set([
  'map',
  'flatMap',
  'filter',
  'forEach',
  'find',
  'some',
  'every',
  'reduce',
  'sort',
  'then',
  'catch',
  'finally',
  'push',
  'concat',
]);

/** The way to I/O from what a fan-out starts for one element, where nothing on it limits how many run at once. */
export function unlimitedIo(world: World, module: ModuleSyntax, start: Node): IoPath | undefined {
  const target = unwrap(start);
  if (standsInTransaction(world, module, start)) return undefined;
  for (const call of startedCalls(world, module, target)) {
    if (isLimited(world, module, call, target) || takesCallersOptions(module, call, start)) continue;
    const path = ioPathOf(world, call);
    if (
      path &&
      costly.has(path.kind) &&
      !path.calls.some(step => runsOnOneConnection(world, step) || entersLimiter(world, step))
    )
      return path;
  }
  return undefined;
}

/** The calls that starting the work for one element makes. */
function startedCalls(world: World, module: ModuleSyntax, start: Node): Call[] {
  if (isFunction(start)) return callsIn(world, module, start);
  if (start.type === 'CallExpression') {
    const call = resolveCall(world, module, start);
    return isFunction(unwrap(start.callee)) ? callsIn(world, module, unwrap(start.callee) as FunctionNode) : [call];
  }
  // A function that is named instead of written: `ids.map(loadUser)`.
  return projectFunctions(world.evaluate(module, start)).flatMap(fn => callsIn(world, fn.module, fn.node));
}

/** Whether a call stands inside what is handed to a limiter, or behind waiting for one, within the started work. */
function isLimited(world: World, module: ModuleSyntax, call: Call, start: Node): boolean {
  if (isLimiter(world, call)) return true;
  let isHanded = false;
  for (let at: Node | undefined = call.node.parent; at && at !== start.parent; at = at.parent) {
    isHanded ||= isFunction(at);
    if (at.type !== 'CallExpression' || at === call.node) continue;
    const outer = resolveCall(world, module, at);
    if (isLimiter(world, outer) || entersLimiter(world, outer) || (isHanded && isUnknown(outer))) return true;
  }
  if (!isFunction(start)) return false;
  return callsIn(world, module, start).some(
    other =>
      other !== call &&
      isAwaitedAlone(other.node) &&
      enclosingFunction(other.node) === start &&
      (isLimiter(world, other) || entersLimiter(world, other) || mayWaitForTurn(other)),
  );
}

/** `await turn();`: nothing is done with the answer but to wait for it. */
function isAwaitedAlone(node: Node): boolean {
  const { parent } = wrapped(node);
  if (parent?.type !== 'AwaitExpression') return false;
  const user = parent.parent;
  // `const release = await mutex.acquire()`
  return user.type === 'ExpressionStatement' || user.type === 'VariableDeclarator';
}

/** `await turn()`: nobody knows what is waited for, and it is not the element's work. */
function mayWaitForTurn({ callee, node }: Call): boolean {
  return callee.kind === 'unknown' && node.type === 'CallExpression' && node.arguments.length === 0;
}

/** What nobody knows may do anything with the work that it is handed. */
function isUnknown(call: Call): boolean {
  return call.callee.kind === 'unknown' && !isBuiltIn(call);
}

/** A call of a method of the language: `list.map(…)`, `Promise.all(…)`. */
function isBuiltIn({ module, node }: Call): boolean {
  if (node.type === 'TaggedTemplateExpression') return false;
  const callee = unwrap(node.callee);
  if (callee.type === 'Identifier') return module.bindingOf(callee) === undefined;
  if (callee.type !== 'MemberExpression') return true;
  const object = unwrap(callee.object);
  const isGlobal = object.type === 'Identifier' && module.bindingOf(object) === undefined;
  return isGlobal || languageMethods.has(memberName(callee) ?? '');
}

/** Whether a project function itself runs what it does through a limiter, or waits for its turn. */
function entersLimiter(world: World, call: Call): boolean {
  return projectFunctions(call.callee).some(
    fn => waitsForTurn(fn.module, fn.node) || callsIn(world, fn.module, fn.node).some(inner => isLimiter(world, inner)),
  );
}
