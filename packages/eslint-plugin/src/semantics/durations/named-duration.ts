import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, type Node } from '../../syntax/node.js';
import { constantOf } from '../constants.js';
import type { World } from '../world.js';
import { nameOf } from './factors.js';
import { propertyUnit } from './unit-of.js';
import type { TimeUnit } from './time-unit.js';
import { unitOfName } from './unit-of-name.js';

/** What gives a value to a name: `const x = …`, `x = …`, `{ x: … }`, a field, a default. */
export type Naming =
  | TSESTree.VariableDeclarator
  | TSESTree.AssignmentExpression
  | TSESTree.Property
  | TSESTree.PropertyDefinition
  | TSESTree.AssignmentPattern;

/** A value that is given to a name which states a unit, or to a library's property that is read in one. */
export interface NamedDuration {
  readonly name: string;
  readonly value: Node;
  readonly expected: TimeUnit;
  /** The library says so, not the name. */
  readonly stated: boolean;
}

/** The name to which a node gives a value, if it states a unit. A bare `minutes: 60_000` is a factor, not a time. */
export function namedDuration(world: World, module: ModuleSyntax, node: Naming): NamedDuration | undefined {
  const [target, value] = parts(node);
  if (!target || !value) return undefined;
  const stated =
    node.type === 'AssignmentExpression' && target.type === 'MemberExpression' && value.type !== 'Literal'
      ? propertyUnit(world, module, target)
      : undefined;
  const name = node.type === 'Property' || node.type === 'PropertyDefinition' ? propertyName(node) : nameOf(target);
  if (name === undefined) return undefined;
  if (stated) return { name, value, expected: stated, stated: true };
  const named = unitOfName(name);
  if (!named || (named.bare && constantOf(world, module, value).known)) return undefined;
  // Clocks finer than milliseconds are converted by the same thousands.
  if (/^[nµ]s$/.test(named.unit) && nameOf(value) === undefined) return undefined;
  return { name, value, expected: named.unit, stated: false };
}

function parts(node: Naming): [target: Node | undefined, value: Node | null | undefined] {
  switch (node.type) {
    case 'VariableDeclarator':
      return [node.id, node.init];
    case 'AssignmentExpression':
      return /^(=|\?\?=|\|\|=|\+=|-=)$/.test(node.operator) ? [node.left, node.right] : [undefined, undefined];
    case 'AssignmentPattern':
      return [node.left, node.right];
    case 'Property':
      return node.parent.type === 'ObjectPattern' || node.method || node.shorthand
        ? [undefined, undefined]
        : [node.key, node.value];
    default:
      return [node.key, node.value];
  }
}

function propertyName({ key, computed }: TSESTree.Property | TSESTree.PropertyDefinition): string | undefined {
  return keyName(key, computed);
}
