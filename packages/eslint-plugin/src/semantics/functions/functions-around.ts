import { enclosingFunction, type Node } from '../../syntax/node.js';
import { functionName } from './function-name.js';

/** The names of the functions and methods around a node, the innermost first. */
export function functionsAround(node: Node): string[] {
  const names: string[] = [];
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const name = functionName(fn);
    if (name !== undefined) names.push(name);
  }
  return names;
}
