import type { TSESTree } from '@typescript-eslint/utils';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import { isFunction, enclosingClass, memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { argumentAt, type Call } from '../call.js';
import { constantOf } from '../constants.js';
import { optionAt } from '../options.js';
import type { World } from '../world.js';
import { decidedAt } from './decided-at.js';
import { endOnPaths, type Release } from './release.js';

/** A function that is called for an event from some call on. */
export interface Listener {
  readonly call: Call;
  readonly node: TSESTree.CallExpression;
  /** What it listens to. */
  readonly target: Node;
  readonly event: string;
  readonly callback: Node;
}

const outOfSight: Release = { state: 'out-of-sight' };
const released: Release = { state: 'released' };

/** The listener that a call registers; undefined where its event is not constant. */
export function listenerOf(world: World, call: Call): Listener | undefined {
  const { node, module, facts } = call;
  if (!facts.listens || node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  const event = argumentAt(call, facts.listens.event);
  const callback = argumentAt(call, facts.listens.callback);
  if (callee.type !== 'MemberExpression' || !event || event === 'spread' || !callback || callback === 'spread')
    return undefined;
  const name = constantOf(world, module, event);
  if (!name.known || typeof name.value !== 'string') return undefined;
  return { call, node, target: callee.object, event: name.value, callback: unwrap(callback) };
}

/** Whether a listener is taken away again: by its options, or by a call on every path; a closure may do it too. */
export function listenerEnd(world: World, listener: Listener): Release {
  const { call, node, callback } = listener;
  const options = call.facts.listens?.options;
  if (options !== undefined) {
    for (const property of ['once', 'signal']) {
      const given = optionAt(world, call, { at: options, property });
      if (given.state === 'unknown') return outOfSight;
      if (given.state === 'set' && !(given.constant.known && !given.constant.value)) return released;
    }
  }
  const named = isFunction(callback) ? callback.id : callback;
  if (!named) return { state: 'leaked', how: 'never' };
  if (named.type === 'MemberExpression') return ofMember(listener, named);
  const binding = named.type === 'Identifier' ? call.module.bindingOf(named) : undefined;
  if (!binding) return named.type === 'CallExpression' ? { state: 'leaked', how: 'never' } : outOfSight;
  // What comes from elsewhere, others may take away.
  if (binding.kind === 'parameter' || binding.kind === 'import') return outOfSight;
  const removals: { node: Node; reference: Node }[] = [];
  for (const reference of call.module.referencesTo(binding)) {
    const outer = wrapped(reference);
    const user = outer.parent as Node;
    if (user === node || (user.type === 'CallExpression' && user.callee === outer)) continue;
    if (user.type === 'AssignmentExpression' && user.left === outer) continue;
    if (!isRemoval(listener, user)) return outOfSight;
    removals.push({ node: user, reference });
  }
  if (removals.length === 0) return { state: 'leaked', how: 'never', binding };
  const owner = flowOwnerOf(node);
  if (!owner || removals.some(removal => flowOwnerOf(removal.node) !== owner)) return outOfSight;
  const ends = new Set(
    // `signal?.removeEventListener(…)`: where there is no signal, there was no listener.
    removals.flatMap(removal => [
      removal.node,
      (unwrap((removal.node as TSESTree.CallExpression).callee) as TSESTree.MemberExpression).object,
      ...decidedAt(removal, removals, binding, owner),
    ]),
  );
  const end = endOnPaths(world, call.module, owner, node, ends);
  return end.state === 'leaked' ? { ...end, binding, releases: removals.map(removal => removal.node) } : end;
}

/** A method or field of the class: some other method of it may take it away. */
function ofMember({ call, node, event, target, callback }: Listener, member: TSESTree.MemberExpression): Release {
  const name = memberName(member);
  const owner = enclosingClass(node);
  if (unwrap(member.object).type !== 'ThisExpression' || !owner || name === undefined) return outOfSight;
  let isRemoved = false;
  walk(owner.body, one => {
    if (one.type !== 'MemberExpression' || memberName(one) !== name) return;
    const user = wrapped(one).parent as Node;
    if (isRemoval({ call, node, event, target, callback }, user)) isRemoved = true;
  });
  return isRemoved ? outOfSight : { state: 'leaked', how: 'never' };
}

function isRemoval({ call }: Listener, node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = unwrap(node.callee);
  return (
    callee.type === 'MemberExpression' && (call.facts.listens?.removedBy.includes(memberName(callee) ?? '') ?? false)
  );
}
