import { isFunction, memberName, type Node } from '../../syntax/node.js';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { Call } from '../call.js';
import { landingOf } from './landing.js';
import { runsOnce } from './runs-once.js';

/** What keeps connections, and with them the process; an agent or a logger is let go of without harm. */
const holding: ReadonlySet<string> = new Set(['pool', 'client', 'queue']);

/**
 * The methods that end a client which a function makes for itself: it closes it, on some path at least. Undefined for one that
 * is kept, handed on or never closed, which are other questions, and for what runs once as the process starts.
 */
export function closedClient({ module, node, facts }: Call): ReadonlySet<string> | undefined {
  const { madeOnce } = facts;
  if (!madeOnce || !holding.has(madeOnce.kind) || node.type === 'TaggedTemplateExpression') return undefined;
  const landing = landingOf(module, node);
  const owner = flowOwnerOf(node);
  if (landing.kind !== 'variable' || !owner || !isFunction(owner) || runsOnce(module, node)) return undefined;
  const { binding } = landing;
  if (flowOwnerOf(binding.identifier) !== owner) return undefined;
  const isClosed = module.referencesTo(binding).some(({ parent }) => {
    const member: Node = parent;
    return member.type === 'MemberExpression' && madeOnce.closedBy.includes(memberName(member) ?? '');
  });
  return isClosed ? new Set(madeOnce.closedBy) : undefined;
}
