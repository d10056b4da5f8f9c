import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { ancestors } from '../values/library-values.js';
import type { World } from '../world.js';
import { constantNumber } from './constant-number.js';
import { constantPlace } from './constant-place.js';
import { nameOf, takeApart, unitOfProduct } from './factors.js';
import { isUnseen } from './unseen-factor.js';
import { scaledUnit, type TimeUnit } from './time-unit.js';
import { unitOfCall } from './unit-of-call.js';
import { unitOfNumber } from './unit-of-constants.js';
import { unitOfName } from './unit-of-name.js';

const deepest = 16;

/**
 * The unit in which an expression counts time, from what a library states, from names that state a unit, and from the
 * arithmetic of conversions; undefined where nothing tells.
 */
export function unitOf(world: World, module: ModuleSyntax, node: Node, depth = 0): TimeUnit | undefined {
  if (depth > deepest) return undefined;
  const inner = (child: Node) => unitOf(world, module, child, depth + 1);
  const target = unwrap(node);
  switch (target.type) {
    case 'Literal':
      return typeof target.value === 'number' ? unitOfNumber(target.value) : undefined;
    case 'Identifier':
    case 'MemberExpression':
      return unitOfReference(world, module, target, depth);
    case 'CallExpression':
      return unitOfCall(world, module, target, inner);
    case 'AwaitExpression':
    case 'UnaryExpression':
      return target.type === 'UnaryExpression' && !/^[+-]$/.test(target.operator) ? undefined : inner(target.argument);
    case 'ConditionalExpression':
      return agreed(inner(target.consequent), inner(target.alternate));
    case 'LogicalExpression':
      return target.operator === '&&' ? undefined : agreed(inner(target.left), inner(target.right));
    case 'BinaryExpression':
      return unitOfBinary(world, module, target, depth);
    default:
      return undefined;
  }
}

/** What two alternatives or summands are counted in: one that says nothing goes along with the other. */
function agreed(a: TimeUnit | undefined, b: TimeUnit | undefined): TimeUnit | undefined {
  return a === undefined || b === undefined || a === b ? (a ?? b) : undefined;
}

function unitOfBinary(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.BinaryExpression,
  depth: number,
): TimeUnit | undefined {
  const inner = (child: Node) => unitOf(world, module, child, depth + 1);
  switch (node.operator) {
    case '*':
      return unitOfProduct(takeApart(world, module, node, unitOf, depth));
    case '/': {
      const unit = inner(node.left);
      const by = unit && constantNumber(world, module, node.right);
      if (unit && by !== undefined) return scaledUnit(unit, 1 / by);
      return unit && inner(node.right) === undefined && !isUnseen(world, module, node.right) ? unit : undefined;
    }
    case '+':
    case '-':
      return agreed(operandUnit(world, module, node.left, depth), operandUnit(world, module, node.right, depth));
    case '%':
      return inner(node.left);
    default:
      return undefined;
  }
}

/** The unit of an operand of `+`, `-` or a comparison, where a date counts milliseconds. */
export function operandUnit(world: World, module: ModuleSyntax, node: Node, depth = 0): TimeUnit | undefined {
  const place = constantPlace(world, module, node)?.node ?? node;
  const made = unwrap(place);
  const isDate = made.type === 'NewExpression' && made.callee.type === 'Identifier' && made.callee.name === 'Date';
  const { operator } = node.parent as { operator?: string };
  return isDate && operator !== '+' ? 'ms' : unitOf(world, module, node, depth + 1);
}

/** A name: what a fact says of it, what itself says, its type's name, what it was given. */
function unitOfReference(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  depth: number,
): TimeUnit | undefined {
  const stated = node.type === 'MemberExpression' ? propertyUnit(world, module, node) : undefined;
  if (stated) return stated;
  const named = unitOfName(nameOf(node) ?? '');
  if (named && !named.bare) return named.unit;
  const place = constantPlace(world, module, node);
  if (place) return unitOf(world, place.module, place.node, depth + 1);
  if (named) return named.unit;
  const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
  if (!binding) return undefined;
  const { declaration, identifier } = binding;
  const type = (identifier as TSESTree.Identifier).typeAnnotation?.typeAnnotation;
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    const typed = unitOfName(type.typeName.name);
    if (typed) return typed.unit;
  }
  const isParameter = binding.kind === 'parameter' && declaration.type === 'AssignmentPattern';
  return isParameter && declaration.left === identifier
    ? unitOf(world, module, declaration.right, depth + 1)
    : undefined;
}

/** What a library says of a property: `payload.exp` is in seconds. */
export function propertyUnit(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.MemberExpression,
): TimeUnit | undefined {
  const name = nameOf(node);
  if (name === undefined || node.object.type === 'Super') return undefined;
  const owner = world.evaluate(module, node.object);
  const candidates = owner.kind === 'any-of' ? owner.values : [owner];
  for (const value of candidates) {
    if (value.kind !== 'library-instance') continue;
    for (const type of ancestors(world, value)) {
      if (type.kind !== 'library-instance') continue;
      const time = world.knowledge.facts(type.library).get(`${type.type}#${name}`)?.time;
      if (time) return time;
    }
  }
  return undefined;
}
