import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, isFunction, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { optionAt } from '../options.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { rejectOf } from './abandoned-completion.js';
import { causeSlotOf, type CauseSlot } from './cause-slot.js';
import { createdErrors, type CreatedError } from './created-error.js';
import type { ErrorInHand } from './error-in-hand.js';
import { isIndependent, isRecorded, statesRedaction } from './independent-error.js';
import { isNarrowed } from './narrowed-error.js';

/** A new error that leaves while another is in hand, without it. */
export interface LostCause {
  readonly created: CreatedError;
  /** Where its class would take the cause; `none` where it has no place for one. */
  readonly slot: CauseSlot | 'none';
  /** A text or code of the caught error is in it. */
  readonly keepsText: boolean;
}

/** The new errors that leave the code for certain, depend on the error in hand and do not carry it. */
export function lostCauses(
  world: World,
  module: ModuleSyntax,
  inHand: ErrorInHand,
  comments: readonly TSESTree.Comment[],
): LostCause[] {
  const { caught, region } = inHand;
  if (statesRedaction(region, comments)) return [];
  const found: LostCause[] = [];
  for (const escaping of escapingExpressions(world, module, inHand)) {
    if (caught.carriedBy(escaping) === 'whole') continue;
    for (const created of createdErrors(world, module, escaping)) {
      if (!contains(region, created.node) || found.some(other => other.created.node === created.node)) continue;
      const carried = caught.carriedBy(created.node);
      if (carried === 'whole' || isCompleted(inHand, created) || isNarrowed(inHand, created.node)) continue;
      const slot = causeSlotOf(world, created.constructionModule, created.construction.callee);
      if (slot === 'unknown' || (slot !== 'none' && isGiven(world, created, slot))) continue;
      if (isIndependent(world, module, inHand, carried === 'part')) continue;
      // Where the log has the whole one, nothing is lost. A framework's error is an answer to a client besides.
      const isAnswer = slot !== 'none' && slot.isFrameworks === true;
      if (isRecorded(world, module, inHand, created.node, isAnswer)) continue;
      found.push({ created, slot, keepsText: carried === 'part' });
    }
  }
  return found;
}

/** A cause that the author has given otherwise, or that nobody can see. */
function isGiven(world: World, { construction, constructionModule }: CreatedError, slot: CauseSlot): boolean {
  return optionAt(world, { module: constructionModule, node: construction }, slot).state !== 'absent';
}

/** The variable is used together with the caught error later on: `wrapped.cause = error`, `link(wrapped, error)`. */
function isCompleted({ caught }: ErrorInHand, { variable }: CreatedError): boolean {
  return variable !== undefined && caught.carriedBy(variable) === 'whole';
}

/** What is thrown, returned, or given to what takes failures, in the region itself. */
function escapingExpressions(world: World, module: ModuleSyntax, { region, taker }: ErrorInHand): Node[] {
  const found: Node[] = [];
  if (isFunction(taker) && taker.body === region && region.type !== 'BlockStatement') found.push(region);
  walk(region, node => {
    if (node.type === 'CatchClause' && node !== taker) return false;
    if (isFunction(node)) return false;
    if (node.type === 'ThrowStatement' || node.type === 'ReturnStatement') {
      if (node.argument) found.push(node.argument);
    } else if (node.type === 'CallExpression' && takesFailures(world, module, node)) {
      found.push(...node.arguments.slice(0, 1));
    }
    return true;
  });
  return found;
}

/** `next(error)`, `reject(error)`, `Promise.reject(error)`, and a callback that the function around was handed. */
function takesFailures(world: World, module: ModuleSyntax, node: TSESTree.CallExpression): boolean {
  const callee = unwrap(node.callee);
  if (callee.type === 'MemberExpression') {
    const isStatic =
      callee.object.type === 'Identifier' && callee.object.name === 'Promise' && !module.bindingOf(callee.object);
    if (isStatic) return callee.property.type === 'Identifier' && callee.property.name === 'reject';
  }
  if (resolveCall(world, module, node as Call['node']).facts.handlesError) return true;
  const binding = callee.type === 'Identifier' ? module.bindingOf(callee) : undefined;
  if (binding?.kind !== 'parameter') return false;
  const owner = binding.scope.node;
  return (
    (isFunction(owner) && rejectOf(owner) === binding.name) ||
    /^(?:cb|callback|done|next|fail|reject)$/.test(binding.name)
  );
}
