import { calleeText } from '../callee-text.js';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { calleeName } from '../../syntax/callee-name.js';
import { contains, enclosingFunction, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walk } from '../../syntax/walk.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { World } from '../world.js';
import { countersIn, dependsOn, looksAtTime, type Counters } from './loop-variables.js';
import { delayIn } from './pause.js';
import { callsBelow, retriedWork, speaksOfConflicts } from './retried-work.js';
import type { Attempts, Retry } from './retry.js';

/** The retry that a function is which calls itself where it has caught a failure of what it did. */
export function recursiveRetry(world: World, module: ModuleSyntax, attempt: TSESTree.TryStatement): Retry | undefined {
  const { handler } = attempt;
  const fn = enclosingFunction(attempt);
  if (!handler || !fn) return undefined;
  const again = callsBelow(world, module, handler).find(
    call => enclosingFunction(call.node) === fn && projectFunctions(call.callee).some(one => one.node === fn),
  );
  const work = again ? retriedWork(world, module, attempt.block) : [];
  if (!again || work.length === 0) return undefined;
  const counters = parameterCounters(module, fn, again.node);
  return {
    by: 'recursion',
    name: calleeText(again),
    module,
    bound: calleeName(again.node),
    failure: handler.param ?? handler,
    attempts: attemptsOf(module, fn, again.node, counters),
    delay: delayIn(world, module, [handler.body], counters),
    work,
    isConflict: speaksOfConflicts(module, handler),
  };
}

/** The parameters that the call of itself gives another value than the function was given. */
function parameterCounters(module: ModuleSyntax, fn: FunctionNode, again: Node): Counters {
  const own = countersIn(module, fn);
  const bindings = new Set<Binding>(own.bindings);
  const args = again.type === 'CallExpression' ? again.arguments : [];
  const scope = module.scopeOf(fn.body);
  fn.params.forEach((parameter, index) => {
    const argument = args[index];
    if (!argument) return;
    for (const name of namesIn(parameter)) {
      const binding = scope.findValue(name.name);
      const isForwarded = argument.type === 'Identifier' && argument.name === name.name;
      if (binding && !isForwarded) bindings.add(binding);
    }
  });
  return { bindings, members: own.members };
}

function namesIn(parameter: Node): TSESTree.Identifier[] {
  const names: TSESTree.Identifier[] = [];
  walk(parameter, node => {
    if (node.type === 'Identifier') names.push(node);
    return !/^TSType/.test(node.type);
  });
  return names;
}

/** Bounded by a test that looks at what changes from call to call, or at a clock or signal. */
function attemptsOf(module: ModuleSyntax, fn: FunctionNode, again: Node, counters: Counters): Attempts {
  let state = 'unbounded' as Attempts['state'];
  const learn = (test: Node): void => {
    if (dependsOn(module, test, counters)) state = 'bounded';
    else if (looksAtTime(module, test) && state === 'unbounded') state = 'unknown';
  };
  walk(fn.body, node => {
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') learn(node.test);
    if (node.type === 'LogicalExpression' && contains(node.right, again)) learn(node.left);
    if (node.type === 'SwitchStatement') learn(node.discriminant);
  });
  // A flag that is set for the second attempt allows no third.
  const isFlagged = again.type === 'CallExpression' && again.arguments.some(isFlag);
  return state === 'bounded' ? { state, ...(isFlagged && { count: 2 }) } : { state };
}

function isFlag(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'boolean';
}
