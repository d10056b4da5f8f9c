import { unwrap } from '../../syntax/node.js';
import type { Call } from '../call.js';

/** The name by which a method is called, whatever it is called on: `listen` of `stoppable(server).listen()`. */
export function calledMethod({ node }: Call): string | undefined {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : undefined;
}
