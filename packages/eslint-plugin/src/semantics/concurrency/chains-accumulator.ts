import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { World } from '../world.js';

const promiseMethods = new Set(['then', 'catch', 'finally']);

/**
 * Whether a reducer that yields promises takes its accumulator for one: awaits it, chains on it, or hands it on whole. True also
 * where nobody can tell.
 */
export function chainsAccumulator(world: World, module: ModuleSyntax, reducer: Node): boolean {
  const [fn] = isFunction(reducer) ? [{ module, node: reducer }] : projectFunctions(world.evaluate(module, reducer));
  const parameter = fn?.node.params[0];
  if (!fn || !parameter) return true;
  if (parameter.type !== 'Identifier') return parameter.type === 'RestElement';
  const binding = fn.module.scopeOf(fn.node.body).findValue(parameter.name);
  if (!binding || binding.declaration !== parameter) return true;
  return fn.module.referencesTo(binding).some(isTakenWhole);
}

function isTakenWhole(reference: TSESTree.Identifier): boolean {
  let node: Node = reference;
  while (node.parent && unwrap(node.parent) === reference) node = node.parent;
  const parent = node.parent as Node;
  switch (parent.type) {
    case 'AwaitExpression':
    case 'VariableDeclarator':
    case 'AssignmentExpression':
    case 'ArrayExpression':
      return true;
    case 'CallExpression':
      return parent.callee !== node;
    case 'MemberExpression':
      return parent.object === node && promiseMethods.has(memberName(parent) ?? '');
    default:
      return false;
  }
}
