import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, keyName, memberName, unwrap, wrapped, type ClassNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walk } from '../../syntax/walk.js';
import { isExported } from './callers-of.js';
import type { UseTrail } from './use-trail.js';

/** The value under the names that a pattern gives to it and to its parts. */
export function followPattern(trail: UseTrail, module: ModuleSyntax, pattern: Node, path: string, depth: number): void {
  if (pattern.type === 'Identifier') {
    const binding = module.scopeOf(pattern).findValue(pattern.name);
    if (binding) followBinding(trail, module, binding, path, depth);
    return;
  }
  if (pattern.type !== 'ObjectPattern') {
    trail.escapes = true;
    return;
  }
  for (const item of pattern.properties) {
    const name = item.type === 'Property' ? keyName(item.key, item.computed) : undefined;
    const target = item.type === 'Property' && item.value.type === 'AssignmentPattern' ? item.value.left : item.value;
    if (name !== undefined && target)
      followPattern(trail, module, target as Node, path === '' ? name : `${path}.${name}`, depth);
  }
}

function followBinding(trail: UseTrail, module: ModuleSyntax, binding: Binding, path: string, depth: number): void {
  const key = binding.identifier;
  if (trail.seen.has(key)) return;
  trail.seen.add(key);
  if (isExported(trail.world, module, binding)) trail.escapesByName = true;
  for (const reference of module.referencesTo(binding)) {
    const { parent } = reference;
    const isTarget = parent.type === 'AssignmentExpression' && parent.left === reference;
    if (!isTarget) trail.follow(module, reference, path, depth);
  }
}

/** The value where it is assigned to a variable or to a field. */
export function followAssignment(
  trail: UseTrail,
  module: ModuleSyntax,
  node: TSESTree.AssignmentExpression,
  path: string,
  depth: number,
): void {
  const target = unwrap(node.left);
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  if (binding) {
    followBinding(trail, module, binding, path, depth);
    return;
  }
  const owner =
    target.type === 'MemberExpression' && target.object.type === 'ThisExpression' ? enclosingClass(target) : undefined;
  const name = target.type === 'MemberExpression' ? memberName(target) : undefined;
  const field = owner?.body.body.find(
    item => item.type === 'PropertyDefinition' && !item.static && keyName(item.key, item.computed) === name,
  );
  if (!field || !isPrivate(field)) trail.escapesByName = true;
  followField(trail, module, owner, name, path, depth);
}

/** The value as a field: wherever the class's own code reads it. */
export function followField(
  trail: UseTrail,
  module: ModuleSyntax,
  owner: ClassNode | undefined,
  name: string | undefined,
  path: string,
  depth: number,
): void {
  if (!owner || name === undefined) {
    trail.escapes = true;
    return;
  }
  const names = trail.fields.get(owner) ?? new Set();
  if (names.has(name)) return;
  trail.fields.set(owner, names.add(name));
  walk(owner.body, use => {
    if (use.type !== 'MemberExpression' || use.object.type !== 'ThisExpression' || memberName(use) !== name) return;
    const outer = wrapped(use);
    const isTarget = outer.parent?.type === 'AssignmentExpression' && outer.parent.left === outer;
    if (!isTarget && enclosingClass(use) === owner) trail.follow(module, use, path, depth);
  });
}

/** Whether only the class's own code reaches a member. */
export function isPrivate(item: Node): boolean {
  if (item.type !== 'PropertyDefinition') return false;
  return item.key.type === 'PrivateIdentifier' || item.accessibility === 'private';
}
