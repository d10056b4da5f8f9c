import type { TSESTree } from '@typescript-eslint/utils';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import { keyName, memberName, wrapped, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walk } from '../../syntax/walk.js';
import { argumentAt, type Call } from '../call.js';
import { optionOf } from '../options.js';
import type { World } from '../world.js';
import { acquisitionOf } from './acquisition.js';
import { ofVariable, releaseOf, type Release } from './release.js';

/** What becomes of a response's body, and how it is read. */
export interface BodyFate {
  readonly release: Release;
  readonly readBy: readonly string[];
}

/** Whether the body of the response that a call promises is read on every path; undefined where it promises none. */
export function bodyFate(world: World, call: Call): BodyFate | undefined {
  const { module } = call;
  const holding = acquisitionOf(world, call, 'body');
  const within = call.facts.body?.in;
  if (!holding && within === undefined) return undefined;
  if (isHead(world, call) || isAborted(call)) return undefined;
  const readBy = [...(holding?.methods ?? call.facts.body?.readBy ?? [])];
  const node = call.node as TSESTree.CallExpression;
  const rules = { module, node, thrownOnly: true, isEmptyAt: saysEmpty } as const;
  const pattern = patternOf(node);
  // What is taken of the stream itself is taken over.
  if (holding && !pattern)
    return { readBy, release: releaseOf(world, { ...rules, methods: new Set([...readBy, 'body']) }) };
  if (!pattern) return { readBy, release: releaseOf(world, { ...rules, methods: new Set([within ?? 'body']) }) };
  const taken = takenBy(pattern, [within ?? 'body', ...(holding ? readBy : [])]);
  if (taken === undefined) return { readBy, release: { state: 'leaked', how: 'never' } };
  const binding = within !== undefined && taken.type === 'Identifier' ? bindingOf(call, taken) : undefined;
  const release: Release = binding
    ? ofVariable(world, { ...rules, methods: new Set(readBy) }, binding)
    : { state: 'out-of-sight' };
  return { readBy, release };
}

/** `const { statusCode, body } = await request(url)`. */
function patternOf(node: Node): TSESTree.ObjectPattern | undefined {
  const outer = wrapped(node);
  const holder = outer.parent?.type === 'AwaitExpression' ? wrapped(outer.parent).parent : outer.parent;
  return holder?.type === 'VariableDeclarator' && holder.id.type === 'ObjectPattern' ? holder.id : undefined;
}

/** What a pattern takes one of these properties into; undefined where it takes none of them. */
function takenBy(pattern: TSESTree.ObjectPattern, names: readonly string[]): Node | undefined {
  for (const item of pattern.properties) {
    if (item.type === 'RestElement') return item;
    const name = keyName(item.key, item.computed);
    if (name === undefined || names.includes(name)) return item.value;
  }
  return undefined;
}

function bindingOf({ module }: Call, node: TSESTree.Identifier): Binding | undefined {
  return module.scopeOf(node).findValue(node.name);
}

/** Answers to HEAD have no body; what is asked for by a method that nobody knows may have none. */
function isHead(world: World, call: Call): boolean {
  const options = argumentAt(call, call.facts.signal?.at ?? 1);
  if (!options || options === 'spread') return options === 'spread';
  const method = optionOf(world, call.module, options, 'method');
  return method.state === 'set' && (!method.constant.known || /^head$/i.test(String(method.constant.value)));
}

/** `controller.abort()` in the same function breaks the connection off once the headers are known. */
function isAborted(call: Call): boolean {
  const { module, node, facts } = call;
  const options = facts.signal && argumentAt(call, facts.signal.at);
  if (!options || options === 'spread' || options.type !== 'ObjectExpression') return false;
  const signal = options.properties.find(
    item => item.type === 'Property' && keyName(item.key, item.computed) === 'signal',
  );
  const owner =
    signal?.type === 'Property' && signal.value.type === 'MemberExpression' ? signal.value.object : undefined;
  const binding = owner?.type === 'Identifier' ? module.bindingOf(owner) : undefined;
  if (!binding) return false;
  return module.referencesTo(binding).some(({ parent }) => {
    const isAbort = parent.type === 'MemberExpression' && memberName(parent) === 'abort';
    return isAbort && parent.parent.type === 'CallExpression' && flowOwnerOf(parent) === flowOwnerOf(node);
  });
}

/** `if (response.status === 204)`: from here on it is known that there may be no body. */
function saysEmpty(node: Node): boolean {
  if (node.type !== 'IfStatement') return false;
  let found = false;
  walk(node.test, inner => {
    if (inner.type === 'Literal' && (inner.value === 204 || inner.value === 205 || inner.value === 304)) found = true;
  });
  return found;
}
