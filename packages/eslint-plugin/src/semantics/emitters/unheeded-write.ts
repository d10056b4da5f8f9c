import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import { isFunction, memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import { lengthOf } from '../concurrency/length.js';
import { typeFacts } from '../entity.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { methodOf } from './error-hearing.js';

/**
 * The loop in which a call writes to a stream as long as there is something, while nobody looks at whether the stream can take
 * more: what it cannot pass on yet is kept in memory.
 */
export function unheedingLoop(world: World, call: Call): Node | undefined {
  const { module, node } = call;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  if (methodOf(call) !== 'write' || callee?.type !== 'MemberExpression' || call.entity?.kind !== 'library')
    return undefined;
  if (wrapped(node).parent?.type !== 'ExpressionStatement' || !isStream(world, world.evaluate(module, callee.object)))
    return undefined;
  // The terminal and pipes of the process itself are written to synchronously.
  if (/^process\.std(?:out|err)$/.test(sourceText(module, callee.object).replace(/\s/g, ''))) return undefined;
  const loop = loopAround(node);
  return loop && isEndless(world, call, loop) && !heeds(call, callee.object) ? loop : undefined;
}

function isStream(world: World, value: Value): boolean {
  if (value.kind === 'any-of' || value.kind === 'all-of') return value.values.some(one => isStream(world, one));
  const facts = value.kind === 'library-instance' ? typeFacts(world, value.library, value.type) : undefined;
  return facts?.streams === true && !facts.keepsNothing;
}

/** The innermost loop around a node in its own function, or the callback of `forEach`. */
function loopAround(node: Node): Node | undefined {
  for (let inner = node, at = node.parent; at; inner = at, at = at.parent) {
    if (/^(?:For(?:Of|In)?|While|DoWhile)Statement$/.test(at.type))
      return (at as { body?: Node }).body === inner ? at : undefined;
    if (!isFunction(at)) continue;
    const user = at.parent;
    const callee = user?.type === 'CallExpression' ? unwrap(user.callee) : undefined;
    return callee?.type === 'MemberExpression' && memberName(callee) === 'forEach' ? user : undefined;
  }
  return undefined;
}

/** Whether nothing in the code bounds how often a loop goes round. */
function isEndless(world: World, { module }: Call, loop: Node): boolean {
  switch (loop.type) {
    case 'ForOfStatement':
      // Events and the words of an answer come by `for await` as well: only what is read from somewhere is long.
      if (!loop.await) return lengthOf(world, module, loop.right) === 'unbounded';
      return lengthOf(world, module, loop) === 'unbounded' || isStream(world, world.evaluate(module, loop.right));
    case 'CallExpression': {
      const callee = unwrap(loop.callee);
      return callee.type === 'MemberExpression' && lengthOf(world, module, callee.object) === 'unbounded';
    }
    case 'WhileStatement':
    case 'DoWhileStatement':
      return true;
    default:
      return false;
  }
}

/** Whether the function waits for `drain`, or asks whether the stream needs one. */
function heeds({ module, node }: Call, stream: Node): boolean {
  const owner = flowOwnerOf(node);
  const text = sourceText(module, owner ?? module.program);
  const name = sourceText(module, stream);
  return /['"`]drain['"`]|writableNeedDrain|writableLength/.test(text) || text.includes(`!${name}.write(`);
}
