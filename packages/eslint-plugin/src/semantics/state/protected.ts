import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingFunction, startOf, unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { isLimiter } from '../concurrency/limiter.js';
import { isClaim } from '../concurrency/reentrancy-guard.js';
import { startsForEach } from '../concurrency/starts-for-each.js';
import { waitsForTurn } from '../concurrency/waits-for-turn.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

/**
 * Whether only one run of a function at a time may get past a node of it: a limiter, a mutex or somebody unknown is handed the
 * function, or it takes a lock or waits for its turn before.
 */
export function isProtected(world: World, module: ModuleSyntax, fn: FunctionNode, node: Node): boolean {
  for (let at: FunctionNode | undefined = fn; at; at = enclosingFunction(at)) {
    const outer = wrapped(at).parent;
    if (outer?.type !== 'CallExpression' || unwrap(outer.callee) === at) continue;
    const call = resolveCall(world, module, outer);
    if ((call.callee.kind === 'unknown' && !startsForEach(at)) || makesWait(world, call)) return true;
  }
  return callsIn(world, module, fn).some(
    call => startOf(call.node) < startOf(node) && (makesWait(world, call) || mayLock(call)),
  );
}

/** `if (!(await acquire())) return;` before a node: a function that asks about something and sets it lets one go on. */
export function isClaimed(world: World, module: ModuleSyntax, fn: FunctionNode, node: Node): boolean {
  return callsIn(world, module, fn).some(
    call =>
      startOf(call.node) < startOf(node) && projectFunctions(call.callee).some(one => isClaim(one.module, one.node)),
  );
}

function makesWait(world: World, call: Call): boolean {
  const { heldUntil } = call.facts;
  return (
    isLimiter(world, call) ||
    heldUntil?.some(address => /#(?:unlock|release)$/.test(address)) === true ||
    projectFunctions(call.callee).some(fn => waitsForTurn(fn.module, fn.node))
  );
}

/** `const release = await lock.acquire()`: nobody knows what is waited for. */
function mayLock({ callee, node }: Call): boolean {
  if (callee.kind !== 'unknown' && callee.kind !== 'function-type') return false;
  return wrapped(node).parent?.type === 'AwaitExpression';
}
