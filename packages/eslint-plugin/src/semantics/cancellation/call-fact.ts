import type { Fact } from '@plimsoll/knowledge';
import { unwrap } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { typeFacts } from '../entity.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** A fact about a call; where none is stated, that about the type of what it is called on, or of the client it makes. */
export function callFact<K extends keyof Fact>(world: World, call: Call, key: K): Fact[K] | undefined {
  const own = call.facts[key];
  const { node, module } = call;
  if (own !== undefined || node.type === 'TaggedTemplateExpression') return own;
  const callee = unwrap(node.callee);
  const owner = call.facts.clientDeadline ? node : callee.type === 'MemberExpression' ? callee.object : callee;
  return ofType(world, world.evaluate(module, owner), key);
}

function ofType<K extends keyof Fact>(world: World, value: Value, key: K): Fact[K] | undefined {
  return value.kind === 'library-instance' ? typeFacts(world, value.library, value.type)?.[key] : undefined;
}
