import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, keyName, unwrap, type ClassNode, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { construct } from './construct.js';
import { resultOf } from './invoke.js';
import { inherited } from './inherited.js';
import { anyOf, unknown, type ProjectClass, type ProjectInstance, type Value } from './value.js';

export function classMember(
  world: World,
  owner: ProjectClass | ProjectInstance,
  name: string,
  isStatic: boolean,
  self: Value,
): Value {
  const { module, node } = owner;
  const types = owner.kind === 'instance' ? owner.types : undefined;
  for (const item of node.body.body) {
    if (item.type === 'MethodDefinition' && item.kind === 'constructor') {
      const parameter = isStatic ? undefined : parameterProperty(item.value, name);
      const identifier =
        parameter &&
        (parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter);
      const binding =
        identifier?.type === 'Identifier' ? module.scopeOf(item.value).findValue(identifier.name) : undefined;
      if (binding)
        return (types && annotated(world, module, identifier as Node, types)) ?? world.evaluateBinding(module, binding);
      continue;
    }
    if (!('key' in item) || item.static !== isStatic || keyName(item.key as Node, item.computed as boolean) !== name)
      continue;
    const found = world.values.get(module, item, () => memberValue(world, owner, item));
    if (found.kind !== 'unknown' && !types) return found;
    const typed = types ? memberValue(world, owner, item) : unknown;
    if (typed.kind !== 'unknown') return typed;
    break;
  }
  const assigned = isStatic ? unknown : assignedInClass(world, module, node, name);
  if (assigned.kind !== 'unknown') return assigned;
  return inherited(world, node, name, () => {
    const base = baseClass(world, module, node);
    return base.kind === 'unknown' ? unknown : world.member(isStatic ? base : construct(world, base), name, self);
  });
}

/** What a class extends. A mixin that nobody knows (`extends Timestamped(Model)`) still extends what it is given. */
export function baseClass(world: World, module: ProjectClass['module'], node: ClassNode): Value {
  if (!node.superClass) return unknown;
  const base = world.evaluate(module, node.superClass);
  const expression = unwrap(node.superClass);
  if (base.kind !== 'unknown' || expression.type !== 'CallExpression') return base;
  const given = expression.arguments.map(argument => world.evaluate(module, argument));
  return given.find(value => value.kind === 'class' || value.kind === 'library-class') ?? unknown;
}

function annotated(
  world: World,
  module: ProjectClass['module'],
  identifier: Node,
  types: ProjectInstance['types'],
): Value | undefined {
  const annotation = (identifier as TSESTree.Identifier).typeAnnotation;
  const value = annotation ? world.evaluateType(module, annotation.typeAnnotation, types) : unknown;
  return value.kind === 'unknown' ? undefined : value;
}

function parameterProperty(constructor: Node, name: string): TSESTree.TSParameterProperty | undefined {
  return (constructor as TSESTree.FunctionExpression).params?.find(
    (parameter): parameter is TSESTree.TSParameterProperty => {
      if (parameter.type !== 'TSParameterProperty') return false;
      const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
      return target.type === 'Identifier' && target.name === name;
    },
  );
}

function memberValue(world: World, owner: ProjectClass | ProjectInstance, item: TSESTree.ClassElement): Value {
  const { module } = owner;
  const types = owner.kind === 'instance' ? owner.types : undefined;
  switch (item.type) {
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition': {
      const value = item.value as TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression;
      const fn: Value =
        value.type === 'TSEmptyBodyFunctionExpression'
          ? { kind: 'function-type', module, node: value, ...(types && { types }) }
          : { kind: 'function', module, node: value };
      return item.kind === 'get' ? resultOf(world, fn) : item.kind === 'set' ? unknown : fn;
    }
    case 'PropertyDefinition':
    case 'TSAbstractPropertyDefinition':
    case 'AccessorProperty': {
      // A function that stands there is what is called, whatever its annotation says that it is like.
      if (item.value && isFunction(unwrap(item.value))) return world.evaluate(module, item.value);
      const declared = item.typeAnnotation
        ? world.evaluateType(module, item.typeAnnotation.typeAnnotation, types)
        : unknown;
      if (declared.kind !== 'unknown') return declared;
      return item.value ? world.evaluate(module, item.value) : unknown;
    }
    default:
      return unknown;
  }
}

/** What the methods of a class assign to `this.name`. */
function assignedInClass(world: World, module: ProjectClass['module'], node: ClassNode, name: string): Value {
  const values: Value[] = [];
  for (const { left, right, parent } of module.assignments.get(name) ?? []) {
    if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') continue;
    let at: Node | undefined = parent;
    while (at && at !== node && at.type !== 'ClassDeclaration' && at.type !== 'ClassExpression') at = at.parent;
    if (at === node) values.push(world.values.get(module, left, () => world.evaluate(module, right)));
  }
  return anyOf(values);
}
