import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { FunctionNode } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';

/** The bodies that a call runs: project functions, or the constructor of a project class. */
export function calledFunctions({ callee }: Call): { readonly module: ModuleSyntax; readonly node: FunctionNode }[] {
  if (callee.kind !== 'class') return projectFunctions(callee);
  const constructor = callee.node.body.body.find(
    item => item.type === 'MethodDefinition' && item.kind === 'constructor',
  );
  if (constructor?.type !== 'MethodDefinition' || constructor.value.type !== 'FunctionExpression') return [];
  return [{ module: callee.module, node: constructor.value }];
}
