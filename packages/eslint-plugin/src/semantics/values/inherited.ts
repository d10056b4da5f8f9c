import type { Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { unknown, type Value } from './value.js';

/** How far up a line is looked. Beyond it the answer is unknown: each member of each class would be looked for on all the way. */
const levels = 64;

/**
 * Looks for a member further up the line of a class or interface. Code may make one inherit from itself, through any
 * number of modules: then nothing more is to be found.
 */
export function inherited(world: World, node: Node, name: string, look: () => Value): Value {
  let nodes = world.inheriting.get(name);
  if (!nodes) world.inheriting.set(name, (nodes = new Set()));
  if (nodes.has(node) || nodes.size >= levels) return unknown;
  nodes.add(node);
  try {
    return look();
  } finally {
    nodes.delete(node);
    if (nodes.size === 0) world.inheriting.delete(name);
  }
}
