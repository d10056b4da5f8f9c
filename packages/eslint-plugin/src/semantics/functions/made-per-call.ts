import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import { isFunction, wrapped, type FunctionNode, type Node, isConstructor } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';
import { landingOf } from '../resources/landing.js';
import { runsOnce } from '../resources/runs-once.js';
import { methodOf, listenedTo } from '../emitters/error-hearing.js';
import { valueUses } from '../servers/value-uses.js';
import type { World } from '../world.js';
import { executes, ioOf } from './io.js';
import { repetitionOf, type Repetition } from './repetition.js';

/** Something that ought to be made once and is made anew each time that a function runs. */
export interface MadePerCall {
  readonly kind: NonNullable<Call['facts']['madeOnce']>['kind'];
  readonly fn: FunctionNode;
  readonly repetition: Repetition | undefined;
}

/**
 * Whether a call makes anew, in a function that uses it and lets it go, what serves a whole process: not what it returns,
 * keeps or hands on, not what it closes itself, and not what lives on in callbacks.
 */
export function madePerCall(world: World, call: Call): MadePerCall | undefined {
  const { module, node, facts } = call;
  const { madeOnce } = facts;
  const fn = madeOnce && flowOwnerOf(node);
  if (!madeOnce || !fn || !isFunction(fn) || isConstructor(fn) || runsOnce(module, node)) return undefined;
  // An instance may be called as its factory is: `knex('orders')` makes a query.
  if (call.callee.kind === 'library-instance' || executes(world, world.evaluate(module, node))) return undefined;
  const landing = landingOf(module, node);
  if (landing.kind === 'using' || landing.kind === 'field') return undefined;
  // A variable around the function keeps it for the next call.
  if (landing.kind === 'variable' && flowOwnerOf(landing.binding.identifier) !== fn) return undefined;
  const uses = valueUses(world, module, node, (use, path) => partOf(world, use, path));
  if (uses.escapes || uses.isReturned || uses.settings.length > 0) return undefined;
  const own = uses.calls.map(use => use.call);
  if (own.some(use => madeOnce.closedBy.includes(methodOf(use) ?? ''))) return undefined;
  if (own.some(use => use.module === module && livesOn(world, use, fn))) return undefined;
  const repetition = repetitionOf(world, module, node);
  if (!repetition && own.some(use => listenedTo(world, use) !== undefined || use.facts.openEnded)) return undefined;
  const isUsed =
    own.some(use => ioOf(world, use) || madeOnce.kind === 'breaker') ||
    uses.given.some(use => ioOf(world, use) !== undefined);
  return isUsed ? { kind: madeOnce.kind, fn, repetition } : undefined;
}

/** What a method yields is a part of the thing, if it is neither data nor a query to be awaited: `client.db().collection('a')`. */
function partOf(world: World, call: Call, path: string): string | undefined {
  const made = world.evaluate(call.module, call.node);
  const isChained = wrapped(call.node).parent?.type === 'MemberExpression';
  if (!isChained && executes(world, made)) return undefined;
  const isPart = made.kind === 'library-instance' || made.kind === 'all-of';
  return isPart && path.length < 40 ? `${path}.${methodOf(call) ?? ''}` : undefined;
}

/** Whether a use stands in a function that outlives the one that made the thing: anything but a callback of an array. */
function livesOn(world: World, { module, node }: Call, home: FunctionNode): boolean {
  for (let at: Node | undefined = node.parent; at && at !== home; at = at.parent) {
    if (!isFunction(at)) continue;
    const user = at.parent;
    if (user.type !== 'CallExpression' || resolveCall(world, module, user).callee.kind !== 'container-method')
      return true;
  }
  return false;
}
