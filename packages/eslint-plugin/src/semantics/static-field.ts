import type { ModuleSyntax } from '../syntax/module-syntax.js';
import { keyName, type Node } from '../syntax/node.js';
import type { World } from './world.js';

/** The initialiser of a static field (`Hour.ms`) that its module assigns nothing else to. */
export function staticField(
  world: World,
  module: ModuleSyntax,
  object: Node,
  name: string,
): { readonly module: ModuleSyntax; readonly node: Node } | undefined {
  const owner = world.evaluate(module, object);
  if (owner.kind !== 'class') return undefined;
  const field = owner.node.body.body.find(
    item => item.type === 'PropertyDefinition' && item.static && keyName(item.key, item.computed) === name,
  );
  if (field?.type !== 'PropertyDefinition' || !field.value) return undefined;
  const assigned = owner.module.assignments.get(name) ?? [];
  return assigned.some(({ left }) => left.type === 'MemberExpression')
    ? undefined
    : { module: owner.module, node: field.value };
}
