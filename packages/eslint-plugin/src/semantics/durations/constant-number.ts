import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { constantOf } from '../constants.js';
import type { World } from '../world.js';
import { constantPlace } from './constant-place.js';

/** The number that an expression always is: a constant, a static field that nothing assigns, `BigInt(1e6)`. */
export function constantNumber(world: World, module: ModuleSyntax, node: Node, depth = 0): number | undefined {
  const target = unwrap(node);
  if (target.type === 'Literal' && 'bigint' in target) return Number(target.bigint);
  const constant = constantOf(world, module, target);
  if (constant.known) return typeof constant.value === 'number' ? constant.value : undefined;
  if (depth > 12) return undefined;
  if (target.type === 'CallExpression') {
    const [argument] = target.arguments;
    const isConversion = target.callee.type === 'Identifier' && /^(BigInt|Number)$/.test(target.callee.name);
    return isConversion && argument ? constantNumber(world, module, argument, depth + 1) : undefined;
  }
  if (target.type === 'BinaryExpression' && target.operator === '*') {
    const left = constantNumber(world, module, target.left, depth + 1);
    const right = left === undefined ? undefined : constantNumber(world, module, target.right, depth + 1);
    return left === undefined || right === undefined ? undefined : left * right;
  }
  const place = constantPlace(world, module, target);
  return place && constantNumber(world, place.module, place.node, depth + 1);
}
