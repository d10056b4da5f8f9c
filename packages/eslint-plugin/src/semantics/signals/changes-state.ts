import { calleeName } from '../../syntax/callee-name.js';
import { argumentAt, type Call } from '../call.js';
import { objectLiteral } from '../constants.js';
import { optionOf } from '../options.js';
import type { World } from '../world.js';

/** What functions are called that only read. */
const reading =
  /^(?:get|head|fetch|find|list|load|read|query|search|select|count|exists|has|is|can|check|lookup|look|resolve|describe|download|stat|wait|poll|request|axios|got|ky)/i;
const readingMethods = new Set<unknown>(['GET', 'HEAD', 'OPTIONS', 'get', 'head', 'options']);

/** Whether a call may change something somewhere: unless it is named after reading and sends nothing, it may. */
export function changesState(world: World, call: Call): boolean {
  const { node, module } = call;
  const name = calleeName(node);
  if (name.type !== 'Identifier' || !reading.test(name.name) || node.type === 'TaggedTemplateExpression') return true;
  return node.arguments.some((_, at) => {
    const argument = argumentAt(call, at);
    if (!argument || argument === 'spread') return true;
    const options = argument.type === 'ObjectExpression' || objectLiteral(world, module, argument) !== undefined;
    const method = options ? optionOf(world, module, argument, 'method') : undefined;
    return (
      method !== undefined &&
      method.state !== 'absent' &&
      !(method.state === 'set' && method.constant.known && readingMethods.has(method.constant.value))
    );
  });
}
