import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, Node } from '../node.js';
import { isFunction } from '../node.js';

/** What has a control flow of its own. A field stands for its initialiser, which runs once for each instance. */
export type FlowOwner =
  TSESTree.Program | FunctionNode | TSESTree.StaticBlock | TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

/**
 * The owner in whose flow a node is evaluated: for a function that is the code around it, for a parameter's default the
 * function, for a decorator, a computed key or a superclass the code around the class. The program for the program itself;
 * `undefined` where the tree does not lead up to one.
 */
export function flowOwnerOf(node: Node): FlowOwner | undefined {
  if (node.type === 'Program') return node;
  let decorates = false;
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (child.type === 'Decorator') decorates = true;
    if (isFunction(parent)) {
      // A parameter's decorator is evaluated where the class is.
      if (!decorates || parent.body === child) return parent;
      decorates = false;
    } else if (parent.type === 'Program' || parent.type === 'StaticBlock') return parent;
    else if (parent.type === 'PropertyDefinition' || parent.type === 'AccessorProperty') {
      if (parent.value === child) return parent;
    }
  }
  return undefined;
}
