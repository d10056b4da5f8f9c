import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { endOf, startOf, unwrap, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import { ioPathOf } from '../functions/reached-io.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

/** The calls below a node, in source order. */
export function callsBelow(world: World, module: ModuleSyntax, node: Node): Call[] {
  const sorted = callsByStart(module);
  const [start, end] = [startOf(node), endOf(node)];
  const found: Call[] = [];
  for (let index = firstFrom(start, sorted); index < sorted.length; index++) {
    const call = sorted[index] as Node;
    if (startOf(call) >= end) break;
    if (endOf(call) <= end) found.push(resolveCall(world, module, call as Call['node']));
  }
  return found;
}

function callsByStart(module: ModuleSyntax): readonly Node[] {
  const answers = module.memory.answers<ModuleSyntax, readonly Node[]>(callsByStart);
  let sorted = answers.get(module);
  if (!sorted) answers.set(module, (sorted = [...module.tree.calls].sort((a, b) => startOf(a) - startOf(b))));
  return sorted;
}

/** The index of the first node that begins at an offset or after it. */
function firstFrom(offset: number, sorted: readonly Node[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle] as Node) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The calls of an attempt that leave the process, or that run what the function was given to run. */
export function retriedWork(world: World, module: ModuleSyntax, attempt: Node): Call[] {
  return callsBelow(world, module, attempt).filter(call => isOutbound(world, call) || isGiven(call));
}

/** Whether a call leaves the process, itself or through what it calls. */
export function isOutbound(world: World, call: Call): boolean {
  const kind = ioPathOf(world, call)?.kind;
  return kind !== undefined && kind !== 'file' && kind !== 'process';
}

/** `await operation()`, where `operation` is a parameter: a helper that retries whatever it is given. */
function isGiven({ module, node }: Call): boolean {
  if (node.type !== 'CallExpression' || node.parent.type !== 'AwaitExpression') return false;
  const callee = unwrap(node.callee);
  return callee.type === 'Identifier' && module.bindingOf(callee)?.kind === 'parameter';
}

/** Words and codes for conflicts of writers. */
const conflicts =
  /conflict|duplicate|unique|serializ|deadlock|optimistic|version|already|exists|23505|40001|40P01|P2002|P2034|E11000|409\b/i;

/** Whether a handler speaks of conflicts, where the next attempt is another one and need not wait. For silence only. */
export function speaksOfConflicts(module: ModuleSyntax, handler: TSESTree.CatchClause | Node): boolean {
  return conflicts.test(sourceText(module, handler));
}
