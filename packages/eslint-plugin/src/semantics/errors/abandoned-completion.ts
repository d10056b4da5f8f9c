import type { TSESTree } from '@typescript-eslint/utils';
import { contains, enclosingFunction, endOf, startOf, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { callFacts } from '../entity.js';
import { evaluateBinding } from '../values/evaluate-binding.js';
import type { World } from '../world.js';
import type { FailureHandler } from './failure-handler.js';

/**
 * The way to tell of a failure that a function is handed (`next`, `reject`, `done`) and that a handler in it leaves unused,
 * together with everything else the function was handed, so that whoever waits for it waits for ever. Undefined where
 * there is none, or it may still be used.
 */
export function abandonedCompletion(world: World, { site, home, body }: FailureHandler): string | undefined {
  const fn = enclosingFunction(site);
  if (!fn) return undefined;
  const scope = home.scopeOf(fn.body);
  const handed = [...scope.values.values()].filter(({ kind }) => kind === 'parameter');
  const completion = handed.find(binding => isCompletion(world, home, fn, binding));
  if (!completion) return undefined;
  const isUsedAfter = handed.some(binding =>
    home
      .referencesTo(binding)
      .some(
        reference => contains(body, reference) || startOf(reference) >= endOf(site) || isElsewhere(fn, site, reference),
      ),
  );
  return isUsedAfter ? undefined : completion.name;
}

function isCompletion(world: World, home: FailureHandler['home'], fn: FunctionNode, binding: Binding): boolean {
  if (rejectOf(fn) === binding.name) return true;
  const value = evaluateBinding(world, home, binding);
  const possible = value.kind === 'any-of' ? value.values : [value];
  return possible.some(one => callFacts(world, one, false).handlesError);
}

/** The name of the second parameter of a promise's executor. */
export function rejectOf(fn: FunctionNode): string | undefined {
  const made = fn.parent as TSESTree.NewExpression | undefined;
  const isExecutor =
    made?.type === 'NewExpression' &&
    made.arguments[0] === fn &&
    made.callee.type === 'Identifier' &&
    made.callee.name === 'Promise';
  const second = fn.params[1];
  return isExecutor && second?.type === 'Identifier' ? second.name : undefined;
}

/** In a callback that may run later, or in what comes before the guarded code: a timer, a listener. */
function isElsewhere(fn: FunctionNode, site: Node, reference: Node): boolean {
  return !contains(site, reference) && enclosingFunction(reference) !== fn;
}
