import type { Node } from './node.js';
import { visitorKeys } from './visitor-keys.js';

/** Properties of a node of a type that no table knows which never hold child nodes, or lead back up. */
const notChildren = new Set(['parent', 'loc', 'range', 'start', 'end', 'type', 'comments', 'tokens']);

/** Whether a property of a node holds a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The properties of a node that may hold child nodes. */
export function childKeys(node: Node): readonly string[] {
  return visitorKeys[node.type] ?? Object.keys(node).filter(key => !notChildren.has(key));
}

/** Calls `visit` for each child node, in the order of the visitor keys. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  const record = node as unknown as Record<string, unknown>;
  for (const key of childKeys(node)) {
    const value = record[key];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item);
    } else if (isNode(value)) visit(value);
  }
}

/**
 * Visits a node and what is below it, parents first, without recursion. `enter` returns `false` to leave out what is
 * below a node.
 */
export function walk(root: Node, enter: (node: Node) => boolean | void): void {
  const stack: Node[] = [root];
  const children: Node[] = [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (enter(node) === false) continue;
    children.length = 0;
    forEachChild(node, child => children.push(child));
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as Node);
  }
}

const nested = new Set<string>([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassDeclaration',
  'ClassExpression',
]);

/** Visits what is below a function (or any node), nested functions and classes themselves, but not what is in them. */
export function walkOwn(root: Node, enter: (node: Node) => boolean | void): void {
  walk(root, node => {
    const goOn = enter(node);
    return node !== root && nested.has(node.type) ? false : goOn;
  });
}
