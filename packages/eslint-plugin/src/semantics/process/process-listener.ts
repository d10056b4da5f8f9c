import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import { constantOf } from '../constants.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** A function that is to run when something happens to the process. */
export interface ProcessListener {
  /** The events, as far as they are in sight: `SIGTERM`, `uncaughtException`. */
  readonly events: readonly string[];
  readonly listener: Node;
  /** What the listener is known to be. */
  readonly value: Value;
}

/** What a call lets the process listen for; undefined for any other call. */
export function processListener(world: World, call: Call): ProcessListener | undefined {
  const given = call.facts.runs?.find(({ on }) => on === 'process');
  if (!given || call.node.type !== 'CallExpression') return undefined;
  const listener = argumentAt(call, given.at);
  const event = argumentAt(call, 0);
  if (!listener || listener === 'spread' || !event || event === 'spread') return undefined;
  return { events: namesOf(world, call.module, event), listener, value: world.evaluate(call.module, listener) };
}

/** The texts that an expression has, one after the other where it goes through a list written in place. */
function namesOf(world: World, module: ModuleSyntax, node: Node): string[] {
  const constant = constantOf(world, module, node);
  if (constant.known) return typeof constant.value === 'string' ? [constant.value] : [];
  const target = unwrap(node);
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  const list = binding && listOf(binding.declaration);
  const items = list && arrayOf(module, list);
  return (items?.elements ?? []).flatMap(item => {
    const text = item ? constantOf(world, module, item) : undefined;
    return text?.known && typeof text.value === 'string' ? [text.value] : [];
  });
}

/** `for (const event of list)`, `list.forEach(event => …)`. */
function listOf(declaration: Node): Node | undefined {
  if (declaration.type === 'VariableDeclarator') {
    const loop = declaration.parent.parent;
    return loop.type === 'ForOfStatement' && loop.left === declaration.parent ? loop.right : undefined;
  }
  const fn = declaration.parent as FunctionNode | undefined;
  if (!isFunction(fn) || fn.params[0] !== declaration || fn.parent?.type !== 'CallExpression') return undefined;
  const callee = unwrap(fn.parent.callee);
  return callee.type === 'MemberExpression' ? callee.object : undefined;
}

function arrayOf(module: ModuleSyntax, node: Node): TSESTree.ArrayExpression | undefined {
  const target = unwrap(node);
  if (target.type === 'ArrayExpression') return target;
  const declaration = target.type === 'Identifier' ? module.bindingOf(target)?.declaration : undefined;
  const init = declaration?.type === 'VariableDeclarator' && declaration.init ? unwrap(declaration.init) : undefined;
  return init?.type === 'ArrayExpression' ? init : undefined;
}
