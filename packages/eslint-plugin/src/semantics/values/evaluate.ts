import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isBuiltInError } from '../../syntax/built-in-error.js';
import { enclosingClass, isClass, isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { awaited } from './awaited.js';
import { callableModule } from './callable-module.js';
import { construct } from './construct.js';
import { libraryExport } from './library-values.js';
import { baseClass } from './class-member.js';
import { madeCollection } from './made-collection.js';
import { importedModule } from './module-values.js';
import { typedValue, type TypeEvidence } from './typed-value.js';
import { anyOf, container, nothing, primitives, unknown, type Value } from './value.js';

/** What is known of the value of an expression. */
export function evaluate(world: World, module: ModuleSyntax, node: Node): Value {
  switch (node.type as string) {
    case 'Identifier':
    case 'CallExpression':
    case 'NewExpression':
    case 'MemberExpression':
    case 'AwaitExpression':
    case 'TaggedTemplateExpression':
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return world.values.get(module, node, () => withTypes(world, module, node, compute(world, module, node)));
    default:
      return compute(world, module, node);
  }
}

/** Types are the last evidence: they are asked where nothing else answers. */
function withTypes(world: World, module: ModuleSyntax, node: Node, value: Value): Value {
  if (value.kind !== 'unknown' || !module.types) return value;
  return typedValue(world, module.types as TypeEvidence, node);
}

function compute(world: World, module: ModuleSyntax, node: Node): Value {
  const inner = (child: Node) => world.evaluate(module, child);
  if (isFunction(node)) return { kind: 'function', module, node };
  if (isClass(node)) return { kind: 'class', module, node };
  switch (node.type) {
    case 'Identifier': {
      if (node.name === 'undefined') return nothing;
      const binding = module.bindingOf(node);
      return binding ? world.evaluateBinding(module, binding) : globalValue(world, node.name);
    }
    case 'ThisExpression':
      return thisValue(world, module, node);
    case 'Super':
      return superValue(world, module, node);
    case 'MemberExpression': {
      const name = memberName(node);
      const object = inner(node.object);
      if (name !== undefined && !(node.computed && isNumeric(node.property))) return world.member(object, name);
      return world.element(object, name === undefined ? undefined : Number(name));
    }
    case 'CallExpression':
      return evaluateCall(world, module, node);
    case 'NewExpression':
      return (
        builtInError(module, node) ??
        madeCollection(world, module, node) ??
        construct(world, callableModule(world, inner(node.callee)), { module, node })
      );
    case 'TaggedTemplateExpression':
      return world.call(inner(node.tag), { module, node });
    case 'AwaitExpression':
      return awaited(world, inner(node.argument));
    case 'AssignmentExpression':
      return node.operator === '=' ? inner(node.right) : anyOf([inner(node.left), inner(node.right)]);
    case 'SequenceExpression':
      return inner(node.expressions.at(-1) as Node);
    case 'ConditionalExpression':
      return anyOf([inner(node.consequent), inner(node.alternate)]);
    case 'LogicalExpression':
      return node.operator === '&&' ? inner(node.right) : anyOf([inner(node.left), inner(node.right)]);
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression': {
      if (node.type === 'TSSatisfiesExpression')
        return knownOr(inner(node.expression), () => world.evaluateType(module, node.typeAnnotation));
      return knownOr(world.evaluateType(module, node.typeAnnotation), () => inner(node.expression));
    }
    case 'TSNonNullExpression':
    case 'ChainExpression':
    case 'TSInstantiationExpression':
      return inner(unwrap(node));
    case 'ImportExpression':
      return node.source.type === 'Literal'
        ? container('Promise', importedModule(world, module, String(node.source.value)))
        : unknown;
    case 'ObjectExpression':
      return { kind: 'object', module, node };
    case 'ArrayExpression': {
      const elements = node.elements.map(item =>
        !item ? nothing : item.type === 'SpreadElement' ? world.element(inner(item.argument)) : inner(item),
      );
      const isTuple = node.elements.every(item => item && item.type !== 'SpreadElement');
      return isTuple && elements.length > 0 ? { kind: 'tuple', elements } : container('Array', anyOf(elements));
    }
    case 'TemplateLiteral':
      return primitives.string;
    case 'Literal':
      return literalValue(node);
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'UpdateExpression':
      return node.type === 'UnaryExpression' && node.operator === 'void' ? nothing : primitives.other;
    default:
      return unknown;
  }
}

/** What `new` of one of the language's error classes makes. */
function builtInError(module: ModuleSyntax, { callee }: TSESTree.NewExpression): Value | undefined {
  const isBuiltIn = callee.type === 'Identifier' && isBuiltInError(callee.name) && !module.bindingOf(callee);
  return isBuiltIn ? primitives.error : undefined;
}

function isNumeric(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number';
}

function knownOr(first: Value, second: () => Value): Value {
  if (first.kind === 'unknown' || (first.kind === 'primitive' && first.type === 'other')) return second();
  if (first.kind !== 'primitive' || first.type !== 'error') return first;
  const other = second();
  return other.kind === 'unknown' ? first : other;
}

function literalValue(node: TSESTree.Literal): Value {
  if (node.value === null && node.raw === 'null') return nothing;
  const type = typeof node.value;
  return type === 'string' || type === 'number' || type === 'boolean' ? primitives[type] : primitives.other;
}

/** A name that nobody declares: `globalThis.x` and `x` alike. */
export function globalValue(world: World, name: string): Value {
  if (name === 'globalThis' || name === 'global') return { kind: 'library-module', library: 'global', addresses: [] };
  const structure = world.knowledge.structure('global');
  return structure && !Object.hasOwn(structure.exports, name) && !Object.hasOwn(structure.types, name)
    ? unknown
    : libraryExport(world, 'global', name);
}

function evaluateCall(world: World, module: ModuleSyntax, node: TSESTree.CallExpression): Value {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (
    callee.type === 'Identifier' &&
    callee.name === 'require' &&
    first?.type === 'Literal' &&
    !module.bindingOf(callee)
  ) {
    return importedModule(world, module, String(first.value));
  }
  const made = madeCollection(world, module, node);
  if (made) return made;
  if (callee.type === 'MemberExpression' && first) {
    const method = memberName(callee);
    const object = unwrap(callee.object);
    if (object.type === 'Identifier' && !module.bindingOf(object)) {
      if (object.name === 'Object' && (method === 'freeze' || method === 'assign' || method === 'seal'))
        return world.evaluate(module, first);
      if (object.name === 'Promise') return evaluatePromiseStatic(world, module, method, first);
    }
    if (method === 'bind') {
      const target = world.evaluate(module, callee.object);
      if (target.kind === 'function' || target.kind === 'library-function') return target;
    }
  }
  return world.call(callableModule(world, world.evaluate(module, callee)), { module, node });
}

function evaluatePromiseStatic(world: World, module: ModuleSyntax, method: string | undefined, argument: Node): Value {
  const value = world.evaluate(module, argument);
  switch (method) {
    case 'all':
      if (value.kind === 'tuple')
        return container('Promise', { kind: 'tuple', elements: value.elements.map(one => awaited(world, one)) });
      return container('Promise', container('Array', awaited(world, world.element(value))));
    case 'race':
    case 'any':
      return container('Promise', awaited(world, world.element(value)));
    case 'resolve':
      return container('Promise', awaited(world, value));
    default:
      return container('Promise', unknown);
  }
}

function thisValue(world: World, module: ModuleSyntax, node: Node): Value {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'ArrowFunctionExpression') continue;
    if (isFunction(at)) {
      const owner = at.parent as Node;
      if (owner.type === 'MethodDefinition') return instanceOrClass(module, owner, owner.static);
      if (owner.type === 'Property' && owner.parent.type === 'ObjectExpression')
        return { kind: 'object', module, node: owner.parent };
      const [first] = at.params;
      if (first?.type === 'Identifier' && first.name === 'this' && first.typeAnnotation) {
        return world.evaluateType(module, first.typeAnnotation.typeAnnotation);
      }
      return unknown;
    }
    if (at.type === 'PropertyDefinition' || at.type === 'AccessorProperty')
      return instanceOrClass(module, at, at.static);
    if (at.type === 'StaticBlock') return instanceOrClass(module, at, true);
  }
  return unknown;
}

function instanceOrClass(module: ModuleSyntax, at: Node, isStatic: boolean): Value {
  const node = enclosingClass(at);
  if (!node) return unknown;
  return isStatic ? { kind: 'class', module, node } : { kind: 'instance', module, node };
}

function superValue(world: World, module: ModuleSyntax, node: Node): Value {
  const own = enclosingClass(node);
  if (!own?.superClass) return unknown;
  const base = baseClass(world, module, own);
  if (node.parent?.type === 'CallExpression') return base;
  const self = thisValue(world, module, node);
  return self.kind === 'class' ? base : construct(world, base);
}
