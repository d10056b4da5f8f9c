import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingFunction, isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { typeFacts } from '../entity.js';
import { resolveCall } from '../resolve.js';
import { contextualValue } from '../values/contextual-value.js';
import { parameterOf } from '../values/parameter-value.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/**
 * Where a part of SQL text comes from: sent by a client; settled when the process starts (module constants, environment,
 * configuration); a parameter of a function; or anything else.
 */
export type PartOrigin =
  { readonly kind: 'client' | 'start-up' | 'elsewhere' } | { readonly kind: 'parameter'; readonly binding: Binding };

const elsewhere: PartOrigin = { kind: 'elsewhere' };

/** Follows an expression to its root, through members, calls of methods on strings, and local constants. */
export function partOrigin(world: World, module: ModuleSyntax, node: Node, depth = 0): PartOrigin {
  if (depth > 12) return elsewhere;
  const onward = (next: Node) => partOrigin(world, module, next, depth + 1);
  const target = unwrap(node);
  switch (target.type) {
    case 'MemberExpression':
      if (isClientData(world, module, target)) return { kind: 'client' };
      return target.object.type === 'ThisExpression' ? elsewhere : onward(target.object);
    case 'AwaitExpression':
      return onward(target.argument);
    case 'CallExpression': {
      if (resolveCall(world, module, target).facts.clientSent) return { kind: 'client' };
      const { callee } = target;
      if (callee.type !== 'MemberExpression') {
        const [first] = target.arguments;
        const isCast = callee.type === 'Identifier' && callee.name === 'String' && !module.bindingOf(callee);
        return isCast && first ? onward(first) : elsewhere;
      }
      const origin = onward(callee.object);
      // `value.trim()` is still the value; `config.get(value)` is not the config.
      return origin.kind === 'start-up' && target.arguments.length > 0 ? elsewhere : origin;
    }
    case 'LogicalExpression': {
      const left = onward(target.left);
      return left.kind === 'start-up' || left.kind === 'elsewhere' ? onward(target.right) : left;
    }
    case 'TemplateLiteral': {
      const origins = target.expressions.map(onward);
      return (
        origins.find(({ kind }) => kind === 'client') ??
        origins.find(({ kind }) => kind === 'parameter') ??
        origins[0] ??
        elsewhere
      );
    }
    case 'Identifier':
      return identifierOrigin(world, module, target, depth);
    default:
      return elsewhere;
  }
}

function identifierOrigin(world: World, module: ModuleSyntax, node: TSESTree.Identifier, depth: number): PartOrigin {
  const binding = module.bindingOf(node);
  if (!binding) return node.name === 'process' ? { kind: 'start-up' } : elsewhere;
  const { declaration } = binding;
  if (binding.kind === 'parameter')
    return isClientPattern(world, module, binding) || isClientParameter(world, module, binding)
      ? { kind: 'client' }
      : { kind: 'parameter', binding };
  if (binding.kind === 'import' || binding.kind === 'enum') return { kind: 'start-up' };
  if (binding.kind !== 'variable' || declaration.type !== 'VariableDeclarator') return elsewhere;
  if (declaration.parent.kind === 'const' && !enclosingFunction(declaration)) return { kind: 'start-up' };
  if (isClientPattern(world, module, binding)) return { kind: 'client' };
  const { init } = declaration;
  if (!init || declaration.parent.kind !== 'const') return elsewhere;
  // `const { rows } = await query()` is what it is taken from.
  return partOrigin(world, module, init, depth + 1);
}

/** `req.query`, of a request that a framework hands over. */
function isClientData(world: World, module: ModuleSyntax, node: TSESTree.MemberExpression): boolean {
  const name = memberName(node);
  return name !== undefined && holdsClientData(world, world.evaluate(module, node.object), name);
}

/** `({ query }) => …` where a request comes in. */
function isClientPattern(world: World, module: ModuleSyntax, binding: Binding): boolean {
  const property = binding.identifier.parent;
  if (property?.type !== 'Property' || property.parent.type !== 'ObjectPattern') return false;
  const holder = property.parent.parent;
  const name = property.key.type === 'Identifier' ? property.key.name : undefined;
  const source = holder && patternSource(world, module, property.parent, holder);
  return source !== undefined && name !== undefined && holdsClientData(world, source, name);
}

/** What an object pattern takes apart: what a variable is given, or what a function is called with. */
function patternSource(
  world: World,
  module: ModuleSyntax,
  pattern: TSESTree.ObjectPattern,
  holder: Node,
): Value | undefined {
  if (holder.type === 'VariableDeclarator') return holder.init ? world.evaluate(module, holder.init) : undefined;
  if (!isFunction(holder)) return undefined;
  const { typeAnnotation } = pattern;
  if (typeAnnotation) return world.evaluateType(module, typeAnnotation.typeAnnotation);
  return parameterOf(world, contextualValue(world, module, holder), holder.params.indexOf(pattern));
}

/** A parameter whose decorator says that a client has sent it, and no pipe that checks it first. */
function isClientParameter(world: World, module: ModuleSyntax, { declaration }: Binding): boolean {
  const decorators = (declaration as TSESTree.Identifier).decorators ?? [];
  return decorators.some(({ expression }) => {
    if (expression.type !== 'CallExpression' || !resolveCall(world, module, expression).facts.clientSent) return false;
    return expression.arguments.every(argument => argument.type === 'Literal');
  });
}

function holdsClientData(world: World, value: Value, name: string): boolean {
  if (value.kind === 'any-of' || value.kind === 'all-of')
    return value.values.some(one => holdsClientData(world, one, name));
  if (value.kind !== 'library-instance') return false;
  return typeFacts(world, value.library, value.type)?.clientData?.includes(name) ?? false;
}
