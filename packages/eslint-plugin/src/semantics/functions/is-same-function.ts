import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { startOf, type FunctionNode, type Node } from '../../syntax/node.js';

/** Whether a node is a function, be it of another reading of the same file. */
export function isSameFunction(module: ModuleSyntax, node: Node, home: ModuleSyntax, fn: FunctionNode): boolean {
  return node === fn || (module.file === home.file && startOf(node) === startOf(fn));
}
