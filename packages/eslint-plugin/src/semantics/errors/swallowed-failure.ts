import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, type Node } from '../../syntax/node.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { abandonedCompletion } from './abandoned-completion.js';
import { isExpectedFailure } from './expected-failure.js';
import { failureFate, type FailureFate } from './failure-fate.js';
import type { FailureHandler } from './failure-handler.js';
import { guardedWork, type GuardedWork } from './guarded-work.js';
import { statesReason } from './stated-reason.js';

/** How a failure comes to nothing, of which nobody who calls the code can tell. */
export interface SwallowedFailure {
  /**
   * - `ignored`: nothing is done about it;
   * - `replaced`: a default stands in for the result;
   * - `reasonless`: a log says that it happened, without the error;
   * - `loggedOnly`: it is logged, and an empty collection stands in for the result;
   * - `quiet`: it is logged below the level of a warning;
   * - `unfinished`: it is logged, and the function never says that it is done.
   */
  readonly how: 'ignored' | 'replaced' | 'reasonless' | 'loggedOnly' | 'quiet' | 'unfinished';
  readonly work: GuardedWork;
  readonly fate: Extract<FailureFate, { kind: 'dropped' }>;
  /** The parameter that should have been told. */
  readonly completion?: string;
}

/**
 * Whether a handler certainly swallows the failure of work whose failure matters. Undefined where it does not, where the
 * author says why it may, and where nobody can tell.
 */
export function swallowedFailure(
  world: World,
  handler: FailureHandler,
  comments: readonly TSESTree.Comment[],
): SwallowedFailure | undefined {
  const fate = failureFate(world, handler);
  if (fate.kind !== 'dropped') return undefined;
  if (statesReason(handler.node, handler.site, comments, handler.home.text) || isExpectedFailure(handler))
    return undefined;
  const work = guardedWork(world, handler.home, handler.guarded);
  const completion = fate.logs.length > 0 ? abandonedCompletion(world, handler) : undefined;
  if (completion !== undefined) return { how: 'unfinished', work, fate, completion };
  const how = manner(fate, work.kind);
  if (how === 'quiet' && endsProcess(world, handler)) return undefined;
  return how && { how, work, fate };
}

/**
 * A warning that carries the error is how a failure is made known that may be lost. Where nobody knows what was awaited,
 * `null` may well be its answer for "not there".
 */
function manner(
  { logs, result }: SwallowedFailure['fate'],
  kind: GuardedWork['kind'],
): SwallowedFailure['how'] | undefined {
  const isOutside = kind === 'outside';
  if (!isOutside && kind !== 'awaited') return undefined;
  const mayBeAnswer = !isOutside && (result === 'nothing' || result === 'false');
  if (logs.length === 0) return result === undefined ? 'ignored' : mayBeAnswer ? undefined : 'replaced';
  const informed = logs.filter(log => log.hasError);
  if (informed.length === 0) return mayBeAnswer ? undefined : 'reasonless';
  if (informed.some(({ level }) => level === 'warn' || level === 'debug' || level === 'trace')) return undefined;
  if (result === 'empty') return isOutside ? 'loggedOnly' : undefined;
  return result === undefined && informed.every(({ level }) => level === 'info') ? 'quiet' : undefined;
}

/** A tool prints what went wrong and is over: its last lines are its log. */
function endsProcess(world: World, { site, home }: FailureHandler): boolean {
  const list: readonly Node[] = site.parent?.type === 'BlockStatement' ? site.parent.body : [];
  return list.slice(list.indexOf(site) + 1).some(statement => {
    const call = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
    return call?.type === 'CallExpression' && resolveCall(world, home, call).facts.exits === true;
  });
}
