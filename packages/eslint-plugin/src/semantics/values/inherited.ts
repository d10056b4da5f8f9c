import type { Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { unknown, type Value } from './value.js';

/**
 * Looks for a member further up the line of a class or interface. Code may make one inherit from itself, through any
 * number of modules: then nothing more is to be found.
 */
export function inherited(world: World, node: Node, name: string, look: () => Value): Value {
  let names = world.inheriting.get(node);
  if (!names) world.inheriting.set(node, (names = new Set()));
  if (names.has(name)) return unknown;
  names.add(name);
  try {
    return look();
  } finally {
    names.delete(name);
    if (names.size === 0) world.inheriting.delete(node);
  }
}
