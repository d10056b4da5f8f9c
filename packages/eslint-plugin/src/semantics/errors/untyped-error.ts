import type { TSESTree } from '@typescript-eslint/utils';
import { isBuiltInError } from '../../syntax/built-in-error.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { World } from '../world.js';

/** An error of one of the language's own classes. */
export interface UntypedError {
  /** The class where it is made here, else the call of the function that makes it. */
  readonly node: Node;
  readonly type: string;
}

/** The errors of the language's own classes that a thrown expression is: made in place, kept in a variable, by a factory. */
export function untypedErrors(world: World, module: ModuleSyntax, thrown: Node, depth = 0): UntypedError[] {
  const target = unwrap(thrown);
  const inner = (node: Node) => untypedErrors(world, module, node, depth + 1);
  if (depth > 6) return [];
  switch (target.type) {
    case 'NewExpression':
      return bare(module, target);
    case 'CallExpression':
      return [...bare(module, target), ...byFactory(world, module, target)];
    case 'ConditionalExpression':
      return [...inner(target.consequent), ...inner(target.alternate)];
    case 'LogicalExpression':
      return [...inner(target.left), ...inner(target.right)];
    case 'Identifier': {
      const declaration = module.bindingOf(target)?.declaration;
      const isKept =
        declaration?.type === 'VariableDeclarator' && declaration.id.type === 'Identifier' && declaration.init;
      return isKept ? inner(declaration.init as Node) : [];
    }
    default:
      return [];
  }
}

/** `new Error('…')`, `Error('…')`. */
function bare(module: ModuleSyntax, { callee }: TSESTree.NewExpression | TSESTree.CallExpression): UntypedError[] {
  const isBare = callee.type === 'Identifier' && isBuiltInError(callee.name) && !module.bindingOf(callee);
  return isBare ? [{ node: callee, type: callee.name }] : [];
}

function byFactory(world: World, module: ModuleSyntax, node: TSESTree.CallExpression): UntypedError[] {
  return projectFunctions(resolveCall(world, module, node).callee).flatMap(fn =>
    returnedNodes(fn.node).flatMap(result => {
      const made = unwrap(result);
      const [first] = made.type === 'NewExpression' ? bare(fn.module, made) : [];
      return first ? [{ node: node.callee, type: first.type }] : [];
    }),
  );
}
