import type { Call } from '../call.js';
import { lastName } from './waited-for.js';

/** What a call is told to do by a command that is made for it: `client.send(new DeleteCommand(…))`. */
export function commandName(node: Call['node']): string | undefined {
  const [first] = node.type === 'CallExpression' ? node.arguments : [];
  return first?.type === 'NewExpression' ? lastName(first) : undefined;
}
