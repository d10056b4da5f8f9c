import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, endOf, startOf, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { World } from '../world.js';
import type { ErrorInHand } from './error-in-hand.js';
import { isTentativeWork } from './excusing-names.js';
import { guardedCalls, guardedWork } from './guarded-work.js';
import { logLevelOf } from './log-call.js';

/**
 * Whether a new error says all that there is to say, because its own text names the one thing that can have gone wrong: text
 * that cannot be read, a value or credential that does not hold, a module that is not there.
 * @param keepsText the new error repeats the caught one's text, so that it does depend on it.
 */
export function isIndependent(
  world: World,
  module: ModuleSyntax,
  { guarded }: ErrorInHand,
  keepsText: boolean,
): boolean {
  if (!guarded) return false;
  const { kind } = guardedWork(world, module, guarded);
  if (kind === 'unknown') return !keepsText || guardedCalls(world, module, guarded).some(call => call.facts.parses);
  return !keepsText && (kind === 'loading' || isTentativeWork(guarded));
}

/**
 * Whether, on the way to a new error, the code tells somebody else of the one in hand: a log, an error tracker, or a function
 * that is given it and may do anything with it. It must be told whole; beside an answer to a client its text is enough.
 */
export function isRecorded(
  world: World,
  module: ModuleSyntax,
  { caught, region }: ErrorInHand,
  created: Node,
  isAnswer: boolean,
): boolean {
  let found = false;
  walk(region, node => {
    if (node.type === 'IfStatement' && contains(node.parent, created)) {
      // Each branch has its own line for the log: the issues of one kind of error, the whole of all others.
      found ||= [node.consequent, node.alternate].every(branch => branch && logs(world, module, caught, branch));
    }
    if (node.type !== 'CallExpression' || found) return !found;
    const statement = node.parent.type === 'AwaitExpression' ? node.parent.parent : node.parent;
    if (statement.type !== 'ExpressionStatement' || (!isAnswer && !contains(statement.parent, created))) return true;
    const level = logLevelOf(world, module, node);
    if (level !== undefined && isAnswer && caught.isMentionedIn(node)) found = true;
    else if (level !== 'trace' && level !== 'debug')
      found = !contains(node, created) && node.arguments.some(argument => caught.carriedBy(argument) === 'whole');
    return !found;
  });
  return found;
}

function logs(world: World, module: ModuleSyntax, caught: ErrorInHand['caught'], branch: Node): boolean {
  let found = false;
  walk(branch, node => {
    const level = logLevelOf(world, module, node);
    found ||= level !== undefined && level !== 'trace' && level !== 'debug' && caught.isMentionedIn(node);
    return !found;
  });
  return found;
}

const redaction =
  /leak|expos|reveal|hid(?:e|den|ing)|redact|sensitive|secret|internals?\b|security|generic|mask|sanit|deliberate|intentional|on purpose|attacker|enumerat/i;

/** Whether a comment says that the details are kept from whoever gets the new error. */
export function statesRedaction(region: Node, comments: readonly TSESTree.Comment[]): boolean {
  return comments.some(
    comment =>
      startOf(comment as never) >= startOf(region) &&
      endOf(comment as never) <= endOf(region) &&
      redaction.test(comment.value),
  );
}
