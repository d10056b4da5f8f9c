import { contains, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { ErrorInHand } from './error-in-hand.js';

/**
 * Whether at a node the error in hand is known to be a particular one: under a test of its class or code, or after a test
 * that lets all others go on. What says "not found" instead of a driver's code for it loses nothing.
 */
export function isNarrowed({ caught, region }: ErrorInHand, node: Node): boolean {
  for (let at = node; at !== region && at.parent; at = at.parent) {
    const { parent } = at;
    if (
      (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') &&
      parent.test !== at &&
      caught.isMentionedIn(parent.test)
    ) {
      if (tellsApart(parent.test, parent.consequent === at)) return true;
    }
    if (
      parent.type === 'SwitchCase' &&
      parent.test &&
      caught.isMentionedIn((parent.parent as { discriminant: Node }).discriminant)
    )
      return true;
    if (
      parent.type === 'BlockStatement' &&
      parent.body.some(statement => statement !== at && !contains(statement, node) && letsOthersGo(caught, statement))
    )
      return true;
  }
  return false;
}

/** `instanceof Error` tells nothing apart; a negated test does in its other branch. */
function tellsApart(test: Node, isConsequent: boolean): boolean {
  const target = unwrap(test);
  if (target.type === 'LogicalExpression' && target.operator === '&&')
    return isConsequent && (tellsApart(target.left, true) || tellsApart(target.right, true));
  if (target.type === 'LogicalExpression') return isConsequent && tellsApart(target.left, true);
  if (target.type === 'BinaryExpression' && target.operator === 'instanceof') {
    const isBase = target.right.type === 'Identifier' && target.right.name === 'Error';
    return isConsequent && !isBase;
  }
  if (target.type === 'BinaryExpression' && target.operator === 'in') return false;
  return isNegated(target) !== isConsequent;
}

function isNegated(test: Node): boolean {
  if (test.type === 'UnaryExpression') return test.operator === '!';
  return test.type === 'BinaryExpression' && (test.operator === '!==' || test.operator === '!=');
}

/** `if (error.code !== 'ENOENT') throw error;` */
function letsOthersGo(caught: ErrorInHand['caught'], statement: Node): boolean {
  if (statement.type !== 'IfStatement' || !caught.isMentionedIn(statement.test) || tellsApart(statement.test, true))
    return false;
  if (!isNegated(unwrap(statement.test))) return false;
  let found = false;
  walk(statement.consequent, node => {
    found ||= node.type === 'ThrowStatement' || node.type === 'ReturnStatement';
    return !found;
  });
  return found;
}
