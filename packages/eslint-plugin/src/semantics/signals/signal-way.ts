import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { calleeText } from '../callee-text.js';

/** A step of a finding's trace. */
interface Step {
  readonly file?: string;
  readonly node: Node;
  readonly message: string;
}

/** How messages write a way through calls: `orders.load → find → fetch`. */
export function wayText(calls: readonly Call[]): string {
  return calls.map(calleeText).join(' → ');
}

/**
 * The calls of a way as the steps of a trace.
 * @param last what is to be said of the last call, after its name.
 */
export function wayTrace(home: ModuleSyntax, calls: readonly Call[], last = 'could take a signal here'): Step[] {
  return calls.map((call, index) => ({
    ...(call.module !== home && { file: call.module.file }),
    node: call.node,
    message: `\`${calleeText(call)}\` ${index === calls.length - 1 ? last : 'is called'}.`,
  }));
}
