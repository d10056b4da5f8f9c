import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { World } from '../world.js';
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
  // `result.rows`: what a driver answers with holds the rows.
  if (isSqlAnswer(question.world, question.module, node.object)) return question.of(node.object);
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

/** Whether an expression is what running SQL text answers with, itself or through functions of the project. */
function isSqlAnswer(world: World, module: ModuleSyntax, node: Node, depth = 0): boolean {
  const target = unwrap(node);
  if (depth > 4) return false;
  if (target.type === 'AwaitExpression') return isSqlAnswer(world, module, target.argument, depth);
  if (target.type === 'Identifier') {
    const { declaration, identifier } = module.bindingOf(target) ?? {};
    const init = declaration?.type === 'VariableDeclarator' && declaration.id === identifier ? declaration.init : null;
    return init !== null && isSqlAnswer(world, module, init, depth + 1);
  }
  if (target.type !== 'CallExpression') return false;
  const call = resolveCall(world, module, target);
  if (call.facts.sql && call.facts.io === 'database') return true;
  return projectFunctions(call.callee).some(fn =>
    returnedNodes(fn.node).some(one => isSqlAnswer(world, fn.module, one, depth + 1)),
  );
}
