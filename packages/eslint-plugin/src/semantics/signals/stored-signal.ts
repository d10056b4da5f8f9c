import type { TSESTree } from '@typescript-eslint/utils';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  enclosingClass,
  isFunction,
  memberName,
  unwrap,
  type ClassNode,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { isController, isSignal } from './is-signal.js';

/** A caller's signal that a class keeps in a field. */
export interface StoredSignal {
  /** The field as it is set, or the parameter that is one. */
  readonly node: Node;
  readonly field: string;
  /** `call`: a method keeps what one call brought; `singleton`: the one instance keeps what somebody brought. */
  readonly kind: 'call' | 'singleton';
}

/**
 * The fields of a module's classes in which the signal of a call is kept beyond it. What a constructor keeps lives as long as
 * the object, which may well be made for one piece of work, unless a container makes one instance for everybody.
 */
export function storedSignals(world: World, module: ModuleSyntax): StoredSignal[] {
  const found: StoredSignal[] = [];
  for (const assignment of [...module.assignments.values()].flat()) {
    const stored = ofAssignment(world, module, assignment);
    if (stored) found.push(stored);
  }
  for (const fn of module.nodes('FunctionExpression')) {
    if (fn.parent.type !== 'MethodDefinition' || fn.parent.kind !== 'constructor') continue;
    for (const parameter of fn.params) {
      if (parameter.type !== 'TSParameterProperty' || parameter.parameter.type !== 'Identifier') continue;
      const { name } = parameter.parameter;
      if (isSignal(world.evaluate(module, parameter.parameter)) && isSingleton(world, module, enclosingClass(fn)))
        found.push({ node: parameter, field: name, kind: 'singleton' });
    }
  }
  return found;
}

function ofAssignment(
  world: World,
  module: ModuleSyntax,
  { left, right, operator }: TSESTree.AssignmentExpression,
): StoredSignal | undefined {
  const target = unwrap(left);
  if (operator !== '=' || target.type !== 'MemberExpression' || unwrap(target.object).type !== 'ThisExpression')
    return undefined;
  const field = memberName(target);
  const owner = flowOwnerOf(left);
  if (field === undefined || !isFunction(owner) || !isFromCaller(module, right, owner)) return undefined;
  const value = world.evaluate(module, right);
  if (!isSignal(value) && !isController(value)) return undefined;
  const holder = owner.parent;
  if (holder.type === 'MethodDefinition' && holder.kind === 'constructor') {
    return isSingleton(world, module, enclosingClass(owner)) ? { node: target, field, kind: 'singleton' } : undefined;
  }
  // Who calls a mere setter knows how long the object lives.
  if (owner.body.type !== 'BlockStatement' || owner.body.body.length < 2) return undefined;
  const isMethod = holder.type === 'MethodDefinition' || holder.type === 'PropertyDefinition';
  return isMethod ? { node: target, field, kind: 'call' } : undefined;
}

/** A parameter of the function, or a part of one. */
function isFromCaller(module: ModuleSyntax, node: Node, owner: FunctionNode): boolean {
  let root = unwrap(node);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const binding = root.type === 'Identifier' ? module.bindingOf(root) : undefined;
  if (binding?.kind === 'parameter') return flowOwnerOf(binding.identifier) === owner;
  const { declaration } = binding ?? {};
  // `const { signal } = options`
  return (
    declaration?.type === 'VariableDeclarator' &&
    declaration.init != null &&
    /^(?:Identifier|MemberExpression)$/.test(unwrap(declaration.init).type) &&
    isFromCaller(module, declaration.init, owner)
  );
}

/** A class that a library's decorator hands to a container, which makes one instance. */
function isSingleton(world: World, module: ModuleSyntax, owner: ClassNode | undefined): boolean {
  return (owner?.decorators ?? []).some(({ expression }) => {
    const call = expression.type === 'CallExpression' ? resolveCall(world, module, expression) : undefined;
    return call?.entity?.kind === 'library';
  });
}
