import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingFunction, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import { runnerOf } from '../functions/runner.js';
import { optionAt } from '../options.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { timedWork } from './timed-work.js';

/** An answer that tells a deadline which has passed from no other failure. */
export interface UntoldTimeout {
  /** The call that answers. */
  readonly answer: Call;
  readonly status: number;
  /** The way to the work whose deadline may pass. */
  readonly work: readonly Call[];
}

/** How code names what is late or called off, and the statuses for it. For silence only. */
const tells =
  /time_?d?_?out|timeouterror|aborterror|abort(?:ed)?\b|etimedout|econnaborted|esockettimedout|deadline|\b(?:499|503|504|408)\b/i;

/** What a catch clause of a request handler answers for a deadline that passes in its `try`, as for any other failure. */
export function untoldTimeout(
  world: World,
  module: ModuleSyntax,
  clause: TSESTree.CatchClause,
): UntoldTimeout | undefined {
  const handler = enclosingFunction(clause);
  if (!handler || !servesRequest(world, module, clause)) return undefined;
  if (tells.test(sourceText(module, clause.body)) || handsOn(world, module, clause)) return undefined;
  const answer = answerIn(world, module, clause);
  if (!answer) return undefined;
  const { block } = clause.parent as TSESTree.TryStatement;
  for (const call of callsWithin(world, module, block)) {
    const work = timedWork(world, call);
    if (work) return { ...answer, work };
  }
  return undefined;
}

function servesRequest(world: World, module: ModuleSyntax, node: Node): boolean {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const runner = runnerOf(world, module, fn);
    if (runner) return runner.on === 'request';
  }
  return false;
}

/** The calls in a block, of its own function. */
function callsWithin(world: World, module: ModuleSyntax, block: Node): Call[] {
  const home = enclosingFunction(block);
  return module.tree.calls
    .filter(node => contains(block, node) && enclosingFunction(node) === home)
    .map(node => resolveCall(world, module, node as Call['node']));
}

/** The one status of 500 that the clause answers with, if it answers with no other. */
function answerIn(world: World, module: ModuleSyntax, clause: Node): Omit<UntoldTimeout, 'work'> | undefined {
  let found: Omit<UntoldTimeout, 'work'> | undefined;
  for (const answer of callsWithin(world, module, clause)) {
    const { answers } = answer.facts;
    if (!answers) continue;
    if (answers.status !== undefined) {
      found = { answer, status: answers.status };
      continue;
    }
    const given = answers.at && optionAt(world, answer, answers.at);
    if (given?.state !== 'set' || !given.constant.known || typeof given.constant.value !== 'number') return undefined;
    found = { answer, status: given.constant.value };
  }
  return found?.status === 500 ? found : undefined;
}

/** Whether the error goes to somebody who may know better: a mapper of the project, `next`, or whoever catches a rethrow. */
function handsOn(world: World, module: ModuleSyntax, clause: TSESTree.CatchClause): boolean {
  const { param } = clause;
  const binding = param?.type === 'Identifier' ? module.scopeOf(clause.body).findValue(param.name) : undefined;
  if (param && !binding) return true;
  return (binding ? module.referencesTo(binding) : []).some(({ parent }) => {
    if (parent.type === 'ThrowStatement' || parent.type === 'BinaryExpression') return true;
    if (parent.type !== 'CallExpression') return false;
    const call = resolveCall(world, module, parent);
    if (call.facts.logs) return false;
    // An error that is sent to the client is told to nobody who could map it.
    const { kind } = call.callee;
    return (
      projectFunctions(call.callee).length > 0 ||
      /^(?:unknown|function-type)$/.test(kind) ||
      call.facts.handlesError === true
    );
  });
}
