import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, keyName, type FunctionNode, type Node } from '../../syntax/node.js';
import { promiseMethod, promiseOf, settlersOf } from '../../syntax/promise-call.js';
import type { Binding } from '../../syntax/scope.js';

/** One of the two functions that settle a promise. */
export interface Settler {
  readonly kind: 'resolve' | 'reject';
  /** All that settle the same promise. */
  readonly all: readonly Binding[];
  /** The executor that is given them; absent for `Promise.withResolvers()`. */
  readonly executor?: FunctionNode;
}

/** What settles a promise by the name that an identifier has; undefined for any other. */
export function settlerOf(module: ModuleSyntax, node: Node): Settler | undefined {
  const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
  if (binding?.kind === 'parameter') {
    const executor = flowOwnerOf(binding.identifier);
    if (!executor || !isFunction(executor) || !promiseOf(module, executor)) return undefined;
    const { resolve, reject } = settlersOf(module, executor);
    const kind = binding === resolve ? 'resolve' : binding === reject ? 'reject' : undefined;
    return kind && { kind, executor, all: [resolve, reject].filter(one => one !== undefined) };
  }
  if (binding?.declaration.type !== 'VariableDeclarator') return undefined;
  const { init, id } = binding.declaration;
  if (!init || id.type !== 'ObjectPattern' || promiseMethod(module, init) !== 'withResolvers') return undefined;
  const named = id.properties.flatMap(item => {
    if (item.type !== 'Property' || item.value.type !== 'Identifier') return [];
    const one = module.scopeOf(item).findValue(item.value.name);
    return one ? [{ name: keyName(item.key, item.computed), one }] : [];
  });
  const kind = named.find(({ one }) => one === binding)?.name;
  if (kind !== 'resolve' && kind !== 'reject') return undefined;
  return { kind, all: named.filter(({ name }) => name !== 'promise').map(({ one }) => one) };
}

/** Whether a promise is settled at another place than within `node`. */
export function isSettledBesides(module: ModuleSyntax, { all }: Settler, node: Node): boolean {
  return all.some(binding => module.referencesTo(binding).some(reference => !isWithin(reference, node)));
}

function isWithin(inner: Node, outer: Node): boolean {
  for (let at: Node | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}
