import type { TypeRef } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, unwrap, type ClassNode, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { evaluate } from './evaluate.js';
import { evaluateBinding } from './evaluate-binding.js';
import { evaluateType } from './evaluate-type.js';
import { construct, resultOf } from './invoke.js';
import { ancestors, libraryExport, refToValue, typeStructure } from './library-values.js';
import { exportedValue } from './module-values.js';
import {
  anyOf,
  unknown,
  type Address,
  type LibraryClass,
  type LibraryInstance,
  type ProjectClass,
  type ProjectInstance,
  type ProjectInterface,
  type Value,
} from './value.js';

/** What is known of `value.name`. */
export function member(world: World, value: Value, name: string, self: Value = value): Value {
  switch (value.kind) {
    case 'any-of':
      return anyOf(value.values.map(one => member(world, one, name)));
    case 'all-of':
      return firstKnown(value.values, one => member(world, one, name, self));
    case 'library-instance':
      return instanceMember(world, value, name, self);
    case 'library-class':
      return staticMember(world, value, name, self);
    case 'library-module':
      return libraryExport(world, value.library, name);
    case 'library-object': {
      const ref = value.members[name] ?? value.members['*'];
      return refToValue(world, value.library, ref, value.context, extend(value.addresses, `.${name}`));
    }
    case 'library-function':
      return functionMember(world, value.library, value.addresses, name);
    case 'class':
      return classMember(world, value, name, true, self);
    case 'instance':
      return classMember(world, value, name, false, self);
    case 'interface':
      return interfaceMember(world, value, name);
    case 'object':
      return objectMember(world, value.module, value.node, name);
    case 'module':
      return exportedValue(world, value.module, name);
    case 'container':
    case 'tuple':
      return { kind: 'container-method', of: value, name };
    default:
      return unknown;
  }
}

function firstKnown<T>(values: readonly T[], ask: (value: T) => Value): Value {
  for (const value of values) {
    const answer = ask(value);
    if (answer.kind !== 'unknown') return answer;
  }
  return unknown;
}

function extend(addresses: readonly Address[], suffix: string): Address[] {
  return addresses.map(({ library, path }) => ({ library, path: path + suffix }));
}

function instanceMember(world: World, value: LibraryInstance, name: string, self: Value): Value {
  const byPath = extend(value.addresses, `.${name}`);
  const line = ancestors(world, value);
  const typed: Address[] = [];
  for (const at of line) {
    if (at.kind === 'container') {
      if (name === 'then' || name === 'catch' || name === 'finally') return { kind: 'container-method', of: at, name };
      continue;
    }
    if (at.kind !== 'library-instance') continue;
    typed.push({ library: at.library, path: `${at.type}#${name}` });
    const members = typeStructure(world, at.library, at.type)?.members;
    const ref = ownRef(members, name);
    if (ref === undefined) continue;
    // Facts may stand at the type that inherits, at the one that declares, or at any further base.
    for (const base of line.slice(line.indexOf(at) + 1)) {
      if (base.kind === 'library-instance') typed.push({ library: base.library, path: `${base.type}#${name}` });
    }
    return refToValue(world, at.library, ref, { self, arguments: at.arguments }, [...byPath, ...typed]);
  }
  // No declaration has it: an index signature answers, or a hand-written fact knows the address.
  for (const at of line) {
    if (at.kind !== 'library-instance') continue;
    const wildcard = typeStructure(world, at.library, at.type)?.members?.['*'];
    if (wildcard !== undefined) return refToValue(world, at.library, wildcard, { self, arguments: at.arguments }, []);
  }
  return knownToFacts(world, [...byPath, ...typed]);
}

/** A record's own entry: `constructor` and `toString` must not come from `Object.prototype`. */
function ownRef(members: Readonly<Record<string, TypeRef>> | undefined, name: string): TypeRef | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

function knownToFacts(world: World, addresses: readonly Address[]): Value {
  const first = addresses.find(({ library, path }) => world.knowledge.facts(library).has(path));
  return first ? { kind: 'library-function', library: first.library, overloads: [], context: {}, addresses } : unknown;
}

function staticMember(world: World, value: LibraryClass, name: string, self: Value): Value {
  const byPath = extend(value.addresses, `.${name}`);
  let at: LibraryClass | undefined = value;
  for (let steps = 0; at && steps < 20; steps++) {
    const structure = typeStructure(world, at.library, at.type);
    const own = { library: at.library, path: `${at.type}.${name}` };
    const addresses = byPath.some(one => one.path === own.path && one.library === own.library)
      ? byPath
      : [...byPath, own];
    const ref = ownRef(structure?.statics, name);
    if (ref !== undefined)
      return refToValue(world, at.library, ref, { self: construct(world, self), isStatic: true }, addresses);
    const base = structure?.extends?.[0];
    const baseValue: Value = base === undefined ? unknown : refToValue(world, at.library, base, {}, [], 1);
    if (baseValue.kind !== 'library-instance') break;
    at = { kind: 'library-class', library: baseValue.library, type: baseValue.type, addresses: [] };
  }
  // A function with members is declared as an interface: its members are those of the type itself.
  const members = typeStructure(world, value.library, value.type)?.members;
  const ref = typeStructure(world, value.library, value.type)?.construct ? undefined : ownRef(members, name);
  if (ref !== undefined && !typeStructure(world, value.library, value.type)?.statics)
    return refToValue(world, value.library, ref, { self }, byPath);
  return functionMember(world, value.library, value.addresses, name);
}

/** A member of an exported function or object that the tables name by its path: `default.create`. */
function functionMember(world: World, library: string, addresses: readonly Address[], name: string): Value {
  const known = knownToFacts(world, extend(addresses, `.${name}`));
  if (known.kind !== 'unknown' || !addresses.some(({ path }) => path === 'default')) return known;
  // A CommonJS package whose default export is also its namespace: `import IORedis from 'ioredis'; new IORedis.Redis()`.
  return world.knowledge.structure(library)?.exports[name] === undefined
    ? unknown
    : libraryExport(world, library, name);
}

function classMember(
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
        return (
          (types && annotated(world, module, identifier as Node, types)) ?? evaluateBinding(world, module, binding)
        );
      continue;
    }
    if (!('key' in item) || item.static !== isStatic || keyName(item.key as Node, item.computed as boolean) !== name)
      continue;
    const found = world.values.get(item, () => memberValue(world, owner, item, self));
    if (found.kind !== 'unknown' && !types) return found;
    const typed = types ? memberValue(world, owner, item, self) : unknown;
    if (typed.kind !== 'unknown') return typed;
    break;
  }
  const assigned = isStatic ? unknown : assignedInClass(world, module, node, name);
  if (assigned.kind !== 'unknown') return assigned;
  const base = baseClass(world, module, node);
  return base.kind === 'unknown' ? unknown : member(world, isStatic ? base : construct(world, base), name, self);
}

/** What a class extends. A mixin that nobody knows (`extends Timestamped(Model)`) still extends what it is given. */
export function baseClass(world: World, module: ProjectClass['module'], node: ClassNode): Value {
  if (!node.superClass) return unknown;
  const base = evaluate(world, module, node.superClass);
  const expression = unwrap(node.superClass);
  if (base.kind !== 'unknown' || expression.type !== 'CallExpression') return base;
  const given = expression.arguments.map(argument => evaluate(world, module, argument));
  return given.find(value => value.kind === 'class' || value.kind === 'library-class') ?? unknown;
}

function annotated(
  world: World,
  module: ProjectClass['module'],
  identifier: Node,
  types: ProjectInstance['types'],
): Value | undefined {
  const annotation = (identifier as TSESTree.Identifier).typeAnnotation;
  const value = annotation ? evaluateType(world, module, annotation.typeAnnotation, types) : unknown;
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

function memberValue(
  world: World,
  owner: ProjectClass | ProjectInstance,
  item: TSESTree.ClassElement,
  self: Value,
): Value {
  const { module } = owner;
  const types = owner.kind === 'instance' ? owner.types : undefined;
  switch (item.type) {
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition': {
      const value = item.value as TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression;
      const fn: Value =
        value.type === 'TSEmptyBodyFunctionExpression'
          ? { kind: 'function-type', module, node: value, ...(types && { types }) }
          : { kind: 'function', module, node: value, self };
      return item.kind === 'get' ? resultOf(world, fn) : item.kind === 'set' ? unknown : fn;
    }
    case 'PropertyDefinition':
    case 'TSAbstractPropertyDefinition':
    case 'AccessorProperty': {
      const declared = item.typeAnnotation
        ? evaluateType(world, module, item.typeAnnotation.typeAnnotation, types)
        : unknown;
      if (declared.kind !== 'unknown') return declared;
      return item.value ? evaluate(world, module, item.value) : unknown;
    }
    default:
      return unknown;
  }
}

/** What the methods of a class assign to `this.name`. */
function assignedInClass(world: World, module: ProjectClass['module'], node: ClassNode, name: string): Value {
  const values: Value[] = [];
  for (const { left, right, parent } of module.tree.assignments.get(name) ?? []) {
    if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') continue;
    let at: Node | undefined = parent;
    while (at && at !== node && at.type !== 'ClassDeclaration' && at.type !== 'ClassExpression') at = at.parent;
    if (at === node) values.push(world.values.get(left, () => evaluate(world, module, right)));
  }
  return anyOf(values);
}

function interfaceMember(world: World, value: ProjectInterface, name: string): Value {
  const { module, node, types } = value;
  const members = node.type === 'TSTypeLiteral' ? node.members : node.body.body;
  for (const item of members) {
    if (item.type === 'TSPropertySignature' && keyName(item.key, item.computed) === name) {
      return item.typeAnnotation ? evaluateType(world, module, item.typeAnnotation.typeAnnotation, types) : unknown;
    }
    if (item.type === 'TSMethodSignature' && keyName(item.key, item.computed) === name) {
      const fn: Value = { kind: 'function-type', module, node: item, ...(types && { types }) };
      return item.kind === 'get' ? resultOf(world, fn) : fn;
    }
  }
  if (node.type === 'TSTypeLiteral') return unknown;
  return firstKnown(node.extends, heritage => member(world, heritageType(world, value, heritage), name, value));
}

function heritageType(
  world: World,
  { module, types }: ProjectInterface,
  heritage: TSESTree.TSInterfaceHeritage,
): Value {
  const { expression, typeArguments } = heritage;
  const reference = {
    type: 'TSTypeReference',
    typeName: toTypeName(expression),
    typeArguments,
    parent: heritage,
  } as unknown as Node;
  return evaluateType(world, module, reference, types);
}

/** `extends pg.Pool` is an expression to the parser and a type to us. */
function toTypeName(expression: Node): unknown {
  if (expression.type !== 'MemberExpression') return expression;
  return {
    type: 'TSQualifiedName',
    left: toTypeName(expression.object),
    right: expression.property,
    parent: expression.parent,
  };
}

function objectMember(
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
        const spread = member(world, evaluate(world, module, property.argument), name);
        if (spread.kind !== 'unknown') return spread;
      } finally {
        world.spreads.delete(property);
      }
    } else if (keyName(property.key, property.computed) === name) {
      const value = evaluate(world, module, property.value);
      return property.kind === 'get' ? resultOf(world, value) : value;
    }
  }
  return unknown;
}
