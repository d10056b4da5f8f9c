import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { constantOf, objectLiteral } from '../constants.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { isCheckedBefore } from './checked-before.js';
import { hasClosedType } from './closed-type.js';

/** Names on the way, so that one that is made of itself has an end. */
type Seen = Set<Binding>;

const arithmetic = new Set([
  '-',
  '*',
  '/',
  '%',
  '**',
  '|',
  '&',
  '^',
  '<<',
  '>>',
  '>>>',
  '===',
  '!==',
  '==',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  'in',
  'instanceof',
]);
/** Functions of the language that yield numbers, or text without quotes. */
const numeric = new Set(['Number', 'parseInt', 'parseFloat', 'BigInt', 'Boolean']);
/** Methods of lists that hand their elements to a callback. */
const iterating = new Set(['map', 'filter', 'forEach', 'flatMap', 'some', 'every', 'find']);

/**
 * Whether a part of SQL text is surely harmless: a constant, a number, one of a closed set, quoted by the driver, or
 * checked against a list in the same function.
 */
export function isSafePart(world: World, module: ModuleSyntax, node: Node, seen: Seen = new Set()): boolean {
  if (constantOf(world, module, node).known) return true;
  if (hasClosedType(world, module, node)) return true;
  const inner = (child: Node) => isSafePart(world, module, child, seen);
  const target = unwrap(node);
  switch (target.type) {
    case 'BinaryExpression':
      return arithmetic.has(target.operator) || (inner(target.left) && inner(target.right));
    case 'UnaryExpression':
      return target.operator !== 'typeof';
    case 'UpdateExpression':
      return true;
    case 'ConditionalExpression':
      return inner(target.consequent) && inner(target.alternate);
    case 'LogicalExpression':
      return inner(target.left) && inner(target.right);
    case 'TemplateLiteral':
      return target.expressions.every(inner);
    case 'MemberExpression':
      return isSafeMember(world, module, target, seen);
    case 'CallExpression':
    case 'TaggedTemplateExpression':
    case 'NewExpression':
      return isSafeCall(world, module, target, seen);
    case 'Identifier':
      return isSafeIdentifier(world, module, target, seen);
    default:
      return false;
  }
}

function isSafeMember(world: World, module: ModuleSyntax, node: TSESTree.MemberExpression, seen: Seen): boolean {
  if (isCheckedBefore(node)) return true;
  if (memberName(node) === 'length') return true;
  const value = world.evaluate(module, node);
  if (value.kind === 'primitive' && (value.type === 'number' || value.type === 'boolean')) return true;
  const object = unwrap(node.object);
  const binding = object.type === 'Identifier' ? module.bindingOf(object) : undefined;
  if (binding?.kind === 'enum') return true;
  const owner = world.evaluate(module, object);
  if (owner.kind === 'instance' || owner.kind === 'class') return isConstantField(world, owner, memberName(node), seen);
  // `columns[sort]`: whatever is asked for, the literal answers with one of its own.
  const literal = objectLiteral(world, module, object);
  return (
    literal !== undefined &&
    literal.node.properties.every(
      item => item.type === 'Property' && isSafePart(world, literal.module, item.value, seen),
    )
  );
}

/** A field that is given a constant where it is declared and nothing else later. */
function isConstantField(
  world: World,
  owner: { module: ModuleSyntax; node: TSESTree.ClassDeclaration | TSESTree.ClassExpression },
  name: string | undefined,
  seen: Seen,
): boolean {
  const { module, node } = owner;
  const field = node.body.body.find(
    item => item.type === 'PropertyDefinition' && item.key.type === 'Identifier' && item.key.name === name,
  );
  const getter = node.body.body.find(
    item =>
      item.type === 'MethodDefinition' &&
      item.kind === 'get' &&
      item.key.type === 'Identifier' &&
      item.key.name === name,
  );
  if (getter?.type === 'MethodDefinition' && getter.value.type === 'FunctionExpression') {
    const [only] = getter.value.body?.body ?? [];
    return only?.type === 'ReturnStatement' && only.argument !== null && isSafePart(world, module, only.argument, seen);
  }
  if (field?.type !== 'PropertyDefinition' || !field.value || !constantOf(world, module, field.value).known)
    return false;
  return (module.assignments.get(name ?? '') ?? []).every(
    ({ left }) => left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression',
  );
}

function isSafeCall(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression | TSESTree.NewExpression,
  seen: Seen,
): boolean {
  const call = resolveCall(world, module, node);
  if (call.facts.sqlSafe && (node.type === 'TaggedTemplateExpression' || !call.facts.sql)) return true;
  if (node.type === 'TaggedTemplateExpression') return false;
  const callee = unwrap(node.callee);
  if (callee.type === 'Identifier') return numeric.has(callee.name) && !module.bindingOf(callee);
  if (callee.type !== 'MemberExpression') return false;
  const object = unwrap(callee.object);
  if (object.type === 'Identifier' && ['Math', 'Number', 'Date'].includes(object.name) && !module.bindingOf(object))
    return true;
  const name = memberName(callee);
  if (name === 'toISOString' || name === 'getTime' || name === 'toFixed' || name === 'randomUUID') return true;
  // A constant stays one whatever its own methods do to it.
  const isPlain = ['trim', 'toUpperCase', 'toLowerCase', 'toString', 'padStart', 'slice', 'substring'].includes(
    name ?? '',
  );
  return isPlain && isSafePart(world, module, callee.object, seen);
}

function isSafeIdentifier(world: World, module: ModuleSyntax, node: TSESTree.Identifier, seen: Seen): boolean {
  const value = world.evaluate(module, node);
  if (value.kind === 'primitive' && (value.type === 'number' || value.type === 'boolean')) return true;
  if (isCheckedBefore(node)) return true;
  const binding = module.bindingOf(node);
  const { declaration } = binding ?? {};
  // What is made of itself is as safe as what it is made of besides.
  if (binding && seen.has(binding)) return true;
  if (binding) seen.add(binding);
  if (binding?.kind === 'parameter' && declaration) return isElementOfSafeList(world, module, declaration, seen);
  if (!binding || declaration?.type !== 'VariableDeclarator') return false;
  const loop = declaration.parent.parent;
  if (loop?.type === 'ForOfStatement' && loop.left === declaration.parent)
    return isSafeList(world, module, loop.right, seen);
  if (declaration.id.type !== 'Identifier') return false;
  const given = module.assignmentsTo(binding).map(({ right }) => right as Node);
  if (declaration.init) given.push(declaration.init);
  return given.length > 0 && given.every(one => isSafePart(world, module, one, seen));
}

/** `names.map(name => …)` where `names` is a safe list. */
function isElementOfSafeList(world: World, module: ModuleSyntax, parameter: Node, seen: Seen): boolean {
  const fn = parameter.parent;
  const call = fn?.parent;
  if (!isFunction(fn) || fn.params[0] !== parameter || call?.type !== 'CallExpression' || call.arguments[0] !== fn)
    return false;
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || !iterating.has(memberName(callee) ?? '')) return false;
  return isSafeList(world, module, callee.object, seen);
}

/** A list of which each element is safe. */
export function isSafeList(world: World, module: ModuleSyntax, node: Node, seen: Seen = new Set()): boolean {
  const target = unwrap(node);
  if (target.type === 'ArrayExpression')
    return target.elements.every(
      item => item !== null && item.type !== 'SpreadElement' && isSafePart(world, module, item, seen),
    );
  if (target.type === 'CallExpression' && target.callee.type === 'MemberExpression') {
    const name = memberName(target.callee);
    const object = unwrap(target.callee.object);
    if (object.type === 'Identifier' && object.name === 'Object' && name === 'values') {
      const literal = target.arguments[0] && objectLiteral(world, module, target.arguments[0]);
      return (
        literal !== undefined &&
        literal.node.properties.every(
          item => item.type === 'Property' && isSafePart(world, literal.module, item.value, seen),
        )
      );
    }
    const [callback] = target.arguments;
    if (name === 'map' && callback) return isSafeResult(world, module, callback, seen);
    if (name === 'filter' || name === 'slice' || name === 'concat') return isSafeList(world, module, object, seen);
    if (name === 'fill' && callback) return isSafePart(world, module, callback, seen);
    return false;
  }
  if (target.type !== 'Identifier') return hasClosedType(world, module, target);
  if (hasClosedType(world, module, target)) return true;
  const binding = module.bindingOf(target);
  const { declaration } = binding ?? {};
  if (!binding || declaration?.type !== 'VariableDeclarator' || !declaration.init)
    return importsSafeList(world, module, target);
  if (seen.has(binding)) return true;
  seen.add(binding);
  if (module.assignmentsTo(binding).length > 0 || !isSafeList(world, module, declaration.init, seen)) return false;
  return pushedTo(module, binding).every(one => isSafePart(world, module, one, seen));
}

/** A constant list of another module. */
function importsSafeList(world: World, module: ModuleSyntax, node: TSESTree.Identifier): boolean {
  const value = world.evaluate(module, node);
  return (
    value.kind === 'tuple' &&
    module.bindingOf(node)?.kind === 'import' &&
    value.elements.every(one => one.kind === 'primitive')
  );
}

function isSafeResult(world: World, module: ModuleSyntax, callback: Node, seen: Seen): boolean {
  if (callback.type === 'Identifier') return numeric.has(callback.name) && !module.bindingOf(callback);
  if (callback.type !== 'ArrowFunctionExpression' && callback.type !== 'FunctionExpression') return false;
  if (callback.body.type !== 'BlockStatement') return isSafePart(world, module, callback.body, seen);
  const last = callback.body.body.at(-1);
  return last?.type === 'ReturnStatement' && last.argument !== null && isSafePart(world, module, last.argument, seen);
}

/** What is pushed onto a list. */
export function pushedTo(module: ModuleSyntax, binding: Binding): Node[] {
  return module.referencesTo(binding).flatMap(({ parent }) => {
    const isPush = parent.type === 'MemberExpression' && ['push', 'unshift'].includes(memberName(parent) ?? '');
    return isPush && parent.parent.type === 'CallExpression' && parent.parent.callee === parent
      ? (parent.parent.arguments as Node[])
      : [];
  });
}
