import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingClass, keyName, memberName, unwrap, type ClassNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { importedName } from '../values/imported-name.js';
import { projectModule } from '../values/module-values.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** An expression, and the module that it stands in. */
export interface Place {
  readonly module: ModuleSyntax;
  readonly node: Node;
}

/**
 * Where the value of a name stands that has one value only: a constant's initial value, here or in the module that exports
 * it, a property of an object literal, a field that nothing assigns.
 */
export function constantPlace(world: World, module: ModuleSyntax, node: Node): Place | undefined {
  const target = unwrap(node);
  if (target.type === 'Identifier') {
    const binding = module.bindingOf(target);
    return binding && bindingPlace(world, module, binding);
  }
  if (target.type !== 'MemberExpression') return undefined;
  const name = memberName(target);
  if (name === undefined) return undefined;
  if (target.object.type === 'ThisExpression') return fieldPlace(module, enclosingClass(target), name);
  return memberPlace(world, world.evaluate(module, target.object), name);
}

function memberPlace(world: World, owner: Value, name: string): Place | undefined {
  if (owner.kind === 'class') return fieldPlace(owner.module, owner.node, name);
  if (owner.kind === 'module') return exportPlace(world, owner.module, name);
  if (owner.kind !== 'object') return undefined;
  const named = owner.node.properties.filter(
    item => item.type === 'Property' && keyName(item.key, item.computed) === name,
  );
  const [property] = named;
  return named.length === 1 && property?.type === 'Property'
    ? { module: owner.module, node: property.value }
    : undefined;
}

function bindingPlace(world: World, module: ModuleSyntax, binding: Binding, depth = 0): Place | undefined {
  const { declaration } = binding;
  if (binding.kind === 'import' && declaration.parent?.type === 'ImportDeclaration') {
    const next = projectModule(world, module, declaration.parent.source.value);
    return next && exportPlace(world, next, importedName(declaration), depth + 1);
  }
  if (binding.kind !== 'variable' || declaration.type !== 'VariableDeclarator') return undefined;
  const { id, init, parent } = declaration;
  // `const { LIMIT } = require('./limits')`
  const property = binding.identifier.parent;
  if (id.type === 'ObjectPattern' && init && parent.kind === 'const' && property?.type === 'Property') {
    const name = property.parent === id ? keyName(property.key, property.computed) : undefined;
    return name === undefined ? undefined : memberPlace(world, world.evaluate(module, init), name);
  }
  if (id.type !== 'Identifier' || !init || module.assignmentsTo(binding).length > 0) return undefined;
  const isUpdated = parent.kind !== 'const' && module.referencesTo(binding).some(isChanged);
  return isUpdated ? undefined : { module, node: init };
}

function isChanged({ parent }: Node): boolean {
  return parent?.type === 'UpdateExpression' || parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement';
}

function exportPlace(world: World, module: ModuleSyntax, name: string, depth = 0): Place | undefined {
  if (depth > 12) return undefined;
  const { named, stars } = world.modules.exports(module);
  const found = named.get(name);
  if (found?.kind === 'node') return { module, node: found.node };
  if (found?.kind === 'local') {
    const binding = module.scopeOf(found.at).findValue(found.name);
    return binding && bindingPlace(world, module, binding, depth + 1);
  }
  for (const source of found ? [found.source] : stars) {
    const next = projectModule(world, module, source);
    const place = next && exportPlace(world, next, found ? found.name : name, depth + 1);
    if (place) return place;
  }
  return undefined;
}

function fieldPlace(module: ModuleSyntax, owner: ClassNode | undefined, name: string): Place | undefined {
  const field = owner?.body.body.find(
    item => item.type === 'PropertyDefinition' && keyName(item.key, item.computed) === name,
  );
  if (!owner || field?.type !== 'PropertyDefinition' || !field.value) return undefined;
  const assigned = (module.assignments.get(name) ?? []).some(
    ({ left }) => left.type === 'MemberExpression' && contains(owner, left),
  );
  return assigned ? undefined : { module, node: field.value };
}
