import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingFunction, isFunction, unwrap, type FunctionNode } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { World } from '../world.js';
import { loopRetry } from './loop-retry.js';
import { recursiveRetry } from './recursive-retry.js';
import { callsBelow, isOutbound } from './retried-work.js';

/** The outbound calls in a function that a call hands to a helper of the project which retries it: `withRetry(() => …)`. */
export function callsGivenToRetry(world: World, call: Call): Call[] {
  if (call.node.type !== 'CallExpression' || !call.node.arguments.some(argument => isFunction(argument))) return [];
  return projectFunctions(call.callee).flatMap(({ module, node }) => {
    const names = retriedNames(world, module, node);
    if (names.size === 0) return [];
    return node.params.flatMap((parameter, index) => {
      const argument = (call.node as { arguments: readonly unknown[] }).arguments[index];
      const isRetried = parameter.type === 'Identifier' && names.has(parameter.name);
      if (!isRetried || !isFunction(argument as never)) return [];
      return callsBelow(world, call.module, argument as never).filter(one => isOutbound(world, one));
    });
  });
}

/** The names that a function calls in a retry of its own. A bundle asks for each call of it. */
function retriedNames(world: World, module: ModuleSyntax, fn: FunctionNode): ReadonlySet<string> {
  const answers = world.answers<FunctionNode, ReadonlySet<string>>(retriedNames, module);
  let names = answers.get(fn);
  if (!names) answers.set(fn, (names = findNames(world, module, fn)));
  return names;
}

function findNames(world: World, module: ModuleSyntax, fn: FunctionNode): ReadonlySet<string> {
  const retries = [
    ...[...module.nodes('ForStatement'), ...module.nodes('WhileStatement'), ...module.nodes('DoWhileStatement')]
      .filter(loop => contains(fn, loop))
      .map(loop => loopRetry(world, module, loop)),
    ...module
      .nodes('TryStatement')
      .filter(one => enclosingFunction(one) === fn)
      .map(one => recursiveRetry(world, module, one)),
  ];
  const names = new Set<string>();
  for (const retry of retries) {
    for (const work of retry?.work ?? []) {
      const callee = work.node.type === 'CallExpression' ? unwrap(work.node.callee) : undefined;
      if (callee?.type === 'Identifier') names.add(callee.name);
    }
  }
  return names;
}
