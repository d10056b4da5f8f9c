import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { LengthAnswer, LengthQuestion } from './length-answer.js';

/** How many elements a property has: `config.regions` of a literal has as many as are written there; of anything else, nobody knows. */
export function lengthOfMember(question: LengthQuestion, node: TSESTree.MemberExpression): LengthAnswer {
  const name = memberName(node);
  const object = question.world.evaluate(question.module, node.object);
  if (object.kind === 'object' && name !== undefined) {
    const property = object.node.properties.find(
      item => item.type === 'Property' && keyName(item.key, item.computed) === name,
    );
    return property?.type === 'Property' ? question.of(property.value, object.module) : 'unknown';
  }
  if (object.kind === 'instance' || object.kind === 'class') {
    for (const item of object.node.body.body) {
      if (item.type !== 'PropertyDefinition' || keyName(item.key, item.computed) !== name || !item.value) continue;
      // A list that its class fills later is as long as it is filled.
      return item.readonly && !startsEmpty(item.value) ? question.of(item.value, object.module) : 'unknown';
    }
  }
  // What a request carries is as long as its sender likes. Of the project's own objects the domain bounds many lists
  // (the images of a post), and nobody can see which.
  return isFromRequest(question, node) ? 'unbounded' : 'unknown';
}

/** Whether a collection is written without elements, to be filled later. */
export function startsEmpty(node: Node): boolean {
  return (
    (node.type === 'ArrayExpression' && node.elements.length === 0) ||
    (node.type === 'NewExpression' && node.arguments.length === 0)
  );
}

/** Whether a member is taken from what a server library hands to a handler. */
function isFromRequest({ world, module }: LengthQuestion, node: TSESTree.MemberExpression): boolean {
  let root: Node = node;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const value = world.evaluate(module, root);
  return (
    value.kind === 'library-instance' &&
    value.library !== 'global' &&
    memberPath(node).some(part => part === 'body' || part === 'query')
  );
}

function memberPath(node: Node): string[] {
  return node.type === 'MemberExpression' ? [...memberPath(unwrap(node.object)), memberName(node) ?? ''] : [];
}
