import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, unwrap, type Node } from '../../syntax/node.js';
import { executes } from '../functions/io.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { ProjectFunction } from '../values/value.js';
import { choosesRows } from './chosen-rows.js';
import { handedLists } from './handed-lists.js';
import { worst, type LengthAnswer, type LengthQuestion } from './length-answer.js';

/** A function of the project answers with what it returns, and was told which by what it is given. */
export function lengthOfResult(
  question: LengthQuestion,
  call: TSESTree.CallExpression,
  functions: readonly ProjectFunction[],
): LengthAnswer {
  const lists = handedLists(question.module, call);
  if (lists.length > 0) return lists.some(list => question.of(list) === 'unbounded') ? 'unbounded' : 'unknown';
  if (choosesRows(question, call)) return 'unknown';
  const returned = functions.flatMap(fn =>
    returnedNodes(fn.node).map(node =>
      fn.node.async || node.type === 'AwaitExpression'
        ? question.inside(node, fn.module)
        : lengthOfReturned(question, fn, node),
    ),
  );
  return returned.length > 0 && returned.every(one => one !== 'unknown') ? worst(returned) : 'unknown';
}

/** `const { results } = await findOrders()`, where the function returns an object that is written out. */
export function lengthOfTaken(question: LengthQuestion, source: Node, property: string): LengthAnswer {
  const call = source.type === 'AwaitExpression' ? unwrap(source.argument) : source;
  if (call.type !== 'CallExpression' || choosesRows(question, call)) return 'unknown';
  if (handedLists(question.module, call).length > 0) return 'unknown';
  const functions = projectFunctions(resolveCall(question.world, question.module, call).callee);
  const answers = functions.flatMap(fn =>
    returnedNodes(fn.node).map(node => {
      const object = unwrap(node);
      const item =
        object.type === 'ObjectExpression'
          ? object.properties.find(one => one.type === 'Property' && keyName(one.key, one.computed) === property)
          : undefined;
      return item?.type === 'Property' ? question.inside(item.value, fn.module) : 'unknown';
    }),
  );
  return answers.length > 0 && answers.every(one => one !== 'unknown') ? worst(answers) : 'unknown';
}

/** A function may hand its query on for its caller to await. */
function lengthOfReturned(question: LengthQuestion, fn: ProjectFunction, node: Node): LengthAnswer {
  const isQuery = executes(question.world, question.world.evaluate(fn.module, node)) === 'database';
  if (!isQuery || node.type !== 'CallExpression') return question.inside(node, fn.module);
  return lengthOfQuery({ ...question, module: fn.module, isInner: true }, node);
}

/**
 * A query answers with as many rows as there are, unless it says which it wants. Of those that are asked for by a list of
 * keys there are about as many as keys.
 */
export function lengthOfQuery(question: LengthQuestion, query: Node): LengthAnswer {
  const lists = handedLists(question.module, query);
  if (lists.length > 0) return lists.some(list => question.of(list) === 'unbounded') ? 'unbounded' : 'unknown';
  return choosesRows(question, query) ? 'unknown' : 'unbounded';
}
