import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, wrapped, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { runnerOf } from './runner.js';

/** Whether a node stands in a callback that is written where it is handed to a library, which runs it later. */
export function isRunLater(world: World, module: ModuleSyntax, node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (!isFunction(at)) continue;
    const { parent } = wrapped(at);
    if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return false;
    if (runnerOf(world, module, at)) return true;
  }
  return false;
}
