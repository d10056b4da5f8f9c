import type { Slot } from '@plimsoll/knowledge';
import { endOf, startOf, unwrap, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';

/** Text to be inserted at an offset of the file. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * The insertion that passes a signal to a call at a slot: a further argument, or a property of the options that are written
 * there. Undefined where the options are not written at the call.
 * @param signal how the code there writes the signal.
 */
export function passSignal(call: Call, slot: Slot, signal: string): Insertion | undefined {
  const { node, module } = call;
  if (node.type === 'TaggedTemplateExpression' || slot.at < 0 || slot.property?.includes('.')) return undefined;
  const args = node.arguments;
  if (args.some(argument => argument.type === 'SpreadElement')) return undefined;
  const property = slot.property === signal ? signal : `${slot.property}: ${signal}`;
  const given = argumentAt(call, slot.at);
  if (given === undefined) {
    const missing = Array.from({ length: slot.at - args.length }, () => 'undefined');
    const text = [...missing, slot.property === undefined ? signal : `{ ${property} }`].join(', ');
    const last = args.at(-1);
    if (last) return { offset: endOf(last), text: `, ${text}` };
    // Without arguments the call ends in its parentheses; `new Client` may have none.
    const isOpen = module.text.endsWith(')', endOf(node) + (module.text.startsWith('\uFEFF') ? 1 : 0));
    return isOpen ? { offset: endOf(node) - 1, text } : undefined;
  }
  if (given === 'spread' || slot.property === undefined) return undefined;
  const options = unwrap(given);
  if (options.type !== 'ObjectExpression') return undefined;
  const last: Node | undefined = options.properties.at(-1);
  return last
    ? { offset: endOf(last), text: `, ${property}` }
    : { offset: startOf(options) + 1, text: ` ${property} ` };
}
