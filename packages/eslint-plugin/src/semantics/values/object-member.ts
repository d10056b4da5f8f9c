import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../../syntax/node.js';
import type { World } from '../world.js';
import { resultOf } from './invoke.js';
import { unknown, type ProjectClass, type Value } from './value.js';

export function objectMember(
  world: World,
  module: ProjectClass['module'],
  node: TSESTree.ObjectExpression,
  name: string,
): Value {
  for (const property of node.properties.toReversed()) {
    if (property.type === 'SpreadElement') {
      // `status = { ...status, ...more }` in a loop contains itself.
      if (world.spreads.has(property)) continue;
      world.spreads.add(property);
      try {
        const spread = world.member(world.evaluate(module, property.argument), name);
        if (spread.kind !== 'unknown') return spread;
      } finally {
        world.spreads.delete(property);
      }
    } else if (keyName(property.key, property.computed) === name) {
      const value = world.evaluate(module, property.value);
      return property.kind === 'get' ? resultOf(world, value) : value;
    }
  }
  return unknown;
}
