import { keyName } from '../../syntax/node.js';
import type { World } from '../world.js';
import { firstKnown } from './first-known.js';
import { heritageType } from './heritage-type.js';
import { resultOf } from './invoke.js';
import { inherited } from './inherited.js';
import { unknown, type ProjectInterface, type Value } from './value.js';

export function interfaceMember(world: World, value: ProjectInterface, name: string): Value {
  const { module, node, types } = value;
  const members = node.type === 'TSTypeLiteral' ? node.members : node.body.body;
  for (const item of members) {
    if (item.type === 'TSPropertySignature' && keyName(item.key, item.computed) === name) {
      return item.typeAnnotation ? world.evaluateType(module, item.typeAnnotation.typeAnnotation, types) : unknown;
    }
    if (item.type === 'TSMethodSignature' && keyName(item.key, item.computed) === name) {
      const fn: Value = { kind: 'function-type', module, node: item, ...(types && { types }) };
      return item.kind === 'get' ? resultOf(world, fn) : fn;
    }
  }
  if (node.type === 'TSTypeLiteral') return unknown;
  return inherited(world, node, name, () =>
    firstKnown(node.extends, heritage => world.member(heritageType(world, module, heritage, types), name, value)),
  );
}
