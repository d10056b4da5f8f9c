import type { Call } from '../call.js';
import type { World } from '../world.js';
import { agentMayLimit } from './agent-limit.js';
import { chainedDeadline } from './chained-deadline.js';
import { clientDeadline } from './client-deadline.js';
import { clientOrigins } from './client-origins.js';
import { isConfiguredElsewhere } from './configured-elsewhere.js';
import type { Deadline } from './deadline.js';
import { givenBound } from './given-bound.js';
import { isGivenRequest } from './given-request.js';
import { streams } from './streams.js';
import { timeLimitAt } from './time-limited.js';

export interface CallDeadline {
  readonly deadline: Deadline;
  /** What is missing is missing where the client is made, and said there. */
  readonly client?: Call;
}

const unknown: CallDeadline = { deadline: 'unknown' };
const bounded: CallDeadline = { deadline: 'bounded' };
const unbounded: CallDeadline = { deadline: 'unbounded' };

/**
 * Whether a call that a library's table gives a place for a signal or a time limit ends within a time: by what it is given,
 * by default, by the chain or the callback that it stands in, by the client that it is made through, or by what the
 * process has configured. `unbounded` only where all of that is in sight.
 */
export function callDeadline(world: World, call: Call): CallDeadline {
  const { facts } = call;
  if (!facts.deadline || facts.openEnded) return unknown;
  const given = givenBound(world, call, facts.deadline.slots, [false]);
  if (given !== 'unbounded') return { deadline: given };
  if (facts.deadline.default !== 'none') return bounded;
  if (isGivenRequest(world, call) || streams(world, call) || agentMayLimit(world, call)) return unknown;
  for (const limit of [chainedDeadline(world, call), timeLimitAt(world, call)]) {
    if (limit !== 'unbounded') return { deadline: limit };
  }
  return throughClient(world, call);
}

function throughClient(world: World, call: Call): CallDeadline {
  const { node, module } = call;
  const isReadyMade = () => (isConfiguredElsewhere(world, call, true) ? unknown : unbounded);
  if (node.type === 'TaggedTemplateExpression') return unknown;
  if (node.type === 'NewExpression' || !clientsHaveDeadlines(world, call)) return isReadyMade();
  const callee = node.callee.type === 'MemberExpression' ? node.callee.object : node.callee;
  const origins = clientOrigins(world, module, callee);
  if (!origins) return unknown;
  for (const origin of origins) {
    if (origin.kind === 'ready-made') continue;
    const { facts } = origin.call;
    if (!facts.clientDeadline) return unknown;
    const deadline = clientDeadline(world, origin.call);
    if (deadline === 'unbounded') return { deadline, client: origin.call };
    return { deadline };
  }
  return isReadyMade();
}

/** Whether clients of the library that a call belongs to can have a deadline of their own. */
function clientsHaveDeadlines(world: World, { entity }: Call): boolean {
  if (entity?.kind !== 'library') return true;
  for (const fact of world.knowledge.facts(entity.library).values()) if (fact.clientDeadline || fact.pool) return true;
  return false;
}
