import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from './node.js';
import { append } from './append.js';

/** Identifiers in reference position, by name, in source order. */
export function referencesByName(
  identifiers: readonly TSESTree.Identifier[],
): ReadonlyMap<string, readonly TSESTree.Identifier[]> {
  const byName = new Map<string, TSESTree.Identifier[]>();
  for (const identifier of identifiers) if (isReference(identifier)) append(byName, identifier.name, identifier);
  return byName;
}

/** Assignments, by the name of the variable or of the property that they set, in source order. */
export function assignmentsByName(
  assignments: readonly TSESTree.AssignmentExpression[],
): ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]> {
  const byName = new Map<string, TSESTree.AssignmentExpression[]>();
  for (const assignment of assignments) {
    const name = assignedName(assignment.left);
    if (name !== undefined) append(byName, name, assignment);
  }
  return byName;
}

function assignedName(target: Node): string | undefined {
  if (target.type === 'Identifier') return target.name;
  if (target.type !== 'MemberExpression') return undefined;
  const { property } = target;
  if (property.type === 'PrivateIdentifier') return `#${property.name}`;
  return !target.computed && property.type === 'Identifier' ? property.name : undefined;
}

function isReference(identifier: TSESTree.Identifier): boolean {
  const parent = identifier.parent as Node;
  switch (parent.type as string) {
    case 'MemberExpression':
      return (
        (parent as TSESTree.MemberExpression).object === identifier || (parent as TSESTree.MemberExpression).computed
      );
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition': {
      const property = parent as TSESTree.Property;
      return property.key !== identifier || property.computed || (property.shorthand && property.value === identifier);
    }
    case 'TSPropertySignature':
    case 'TSMethodSignature':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return false;
    default:
      return true;
  }
}
