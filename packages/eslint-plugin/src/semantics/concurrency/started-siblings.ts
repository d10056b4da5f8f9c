import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { callsIn } from '../functions/calls-in.js';
import { handlesOwnFailure } from '../functions/handles-own-failure.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { fanOutOf } from './fan-out.js';

/** The calls that run side by side under one `Promise.all`. */
export interface StartedSiblings {
  /** `all` */
  readonly at: Node;
  readonly calls: readonly Call[];
  /** Each of the calls is made once for every element of a list. */
  readonly isRepeated: boolean;
}

/**
 * The calls that a `Promise.all` starts, in its array or through a callback for each element. Those that handle their own failure
 * are left out: they fail nobody. Undefined where it is no `Promise.all`, or nothing is seen of what it starts.
 */
export function startedSiblings(world: World, call: Call): StartedSiblings | undefined {
  const { node, module } = call;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || memberName(callee) !== 'all') return undefined;
  const { object, property } = callee;
  if (object.type !== 'Identifier' || object.name !== 'Promise' || module.bindingOf(object)) return undefined;
  const [argument] = (node as { arguments: readonly Node[] }).arguments;
  const list = argument && unwrap(argument);
  if (list?.type === 'ArrayExpression' && list.elements.every(item => item?.type !== 'SpreadElement')) {
    const calls = list.elements.flatMap(item => (item ? startedBy(world, module, item) : []));
    return { at: property, calls, isRepeated: false };
  }
  const fanOut = fanOutOf(world, call);
  if (!fanOut) return undefined;
  return { at: property, calls: startedByEach(world, module, unwrap(fanOut.start)), isRepeated: true };
}

/** The call that an element of the array starts, by whatever chain; those of an async function that is called on the spot. */
function startedBy(world: World, module: ModuleSyntax, element: Node): Call[] {
  const target = unwrap(element);
  if (target.type !== 'CallExpression') return [];
  const callee = unwrap(target.callee);
  if (isFunction(callee)) return unhandledCalls(world, module, callee);
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    if (name === 'catch' || (name === 'then' && target.arguments.length > 1)) return [];
    if (name === 'then' || name === 'finally') return startedBy(world, module, callee.object);
  }
  return [resolveCall(world, module, target)].filter(mayFail);
}

function startedByEach(world: World, module: ModuleSyntax, start: Node): Call[] {
  if (!isFunction(start)) {
    if (start.type === 'CallExpression') return startedBy(world, module, start);
    return projectFunctions(world.evaluate(module, start)).flatMap(fn => unhandledCalls(world, fn.module, fn.node));
  }
  if (start.body.type !== 'BlockStatement' && start.body.type !== 'AwaitExpression')
    return startedBy(world, module, start.body);
  return unhandledCalls(world, module, start);
}

function unhandledCalls(world: World, module: ModuleSyntax, fn: FunctionNode): Call[] {
  return handlesOwnFailure(fn) ? [] : callsIn(world, module, fn).filter(call => mayFail(call));
}

function mayFail({ callee }: Call): boolean {
  const fns = projectFunctions(callee);
  return fns.length === 0 || !fns.every(({ node }) => handlesOwnFailure(node));
}
