import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from './module-syntax.js';
import { isFunction, memberName, unwrap, wrapped, type FunctionNode, type Node } from './node.js';
import type { Binding } from './scope.js';

/** Whether an expression is the global `Promise`. */
function isPromise(module: ModuleSyntax, node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Promise' && !module.bindingOf(node);
}

/** The name of the static method of `Promise` that a call calls: `race`, `all`; undefined for anything else. */
export function promiseMethod(module: ModuleSyntax, node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || !isPromise(module, unwrap(callee.object))) return undefined;
  return memberName(callee);
}

/** The function that a `new Promise(…)` runs, where it is written there. */
export function executorOf(module: ModuleSyntax, node: Node): FunctionNode | undefined {
  if (node.type !== 'NewExpression' || !isPromise(module, node.callee)) return undefined;
  const [executor] = node.arguments;
  return executor && isFunction(executor) ? executor : undefined;
}

/** The `new Promise(…)` whose executor a function is. */
export function promiseOf(module: ModuleSyntax, fn: FunctionNode): TSESTree.NewExpression | undefined {
  const { parent } = wrapped(fn);
  return parent?.type === 'NewExpression' && executorOf(module, parent) === fn ? parent : undefined;
}

/** What settles a promise: the names that its executor is given, `reject` the second; absent where it has no name. */
export function settlersOf(module: ModuleSyntax, executor: FunctionNode): { resolve?: Binding; reject?: Binding } {
  const [resolve, reject] = executor.params.map(parameter =>
    parameter.type === 'Identifier' ? module.scopeOf(executor.body).findValue(parameter.name) : undefined,
  );
  return { ...(resolve && { resolve }), ...(reject && { reject }) };
}
