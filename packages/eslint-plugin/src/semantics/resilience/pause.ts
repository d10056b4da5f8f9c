import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { sourceText } from '../../syntax/source-text.js';
import { argumentAt } from '../call.js';
import { constantNumber } from '../durations/constant-number.js';
import { givenDurations } from '../durations/duration-slots.js';
import { parameterDurations } from '../durations/parameter-durations.js';
import { callsIn } from '../functions/calls-in.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { dependsOn, initialValues, walkPass, type Counters } from './loop-variables.js';
import { isOutbound } from './retried-work.js';
import type { Delay } from './retry.js';

/** Words by which a call that we cannot look into tells that it may wait. For silence only. */
const waiting = /sleep|delay|wait|back_?off|pause|timeout|retry|throttle|limit/i;

/** How long code waits that is run between two attempts. */
export function delayIn(world: World, module: ModuleSyntax, codes: readonly Node[], counters: Counters): Delay {
  let answer: Delay = { kind: 'none' };
  for (const code of codes) {
    walkPass(code, node => {
      if (node.type !== 'AwaitExpression' && node.type !== 'YieldExpression') return;
      const length = node.argument && pauseLength(world, module, unwrap(node.argument));
      if (length) answer = kindOf(world, module, length, counters);
      else if (length === undefined && answer.kind === 'none' && node.argument && mayWait(world, module, node.argument))
        answer = { kind: 'unknown' };
    });
  }
  return answer;
}

function mayWait(world: World, module: ModuleSyntax, node: Node): boolean {
  const target = unwrap(node);
  if (target.type !== 'CallExpression') return true;
  const call = resolveCall(world, module, target);
  if (waiting.test(sourceText(module, target))) return true;
  return call.callee.kind === 'unknown' && !isOutbound(world, call);
}

/** The node that says how long is waited for where nothing else is done. */
function pauseLength(world: World, module: ModuleSyntax, node: Node): Node | undefined {
  if (node.type === 'NewExpression') {
    const [executor] = node.arguments;
    if (!executor || !isFunction(executor)) return undefined;
    for (const call of callsIn(world, module, executor)) {
      const length = call.facts.timer && argumentAt(call, 1);
      if (length && length !== 'spread') return length;
    }
    return undefined;
  }
  if (node.type !== 'CallExpression') return undefined;
  const call = resolveCall(world, module, node);
  if (isOutbound(world, call)) return undefined;
  const given = [...givenDurations(world, call), ...parameterDurations(world, call, true)];
  return given.find(one => !one.isLimit && one.module === module)?.node;
}

function kindOf(world: World, module: ModuleSyntax, node: Node, counters: Counters): Delay {
  if (dependsOn(module, node, counters)) return { kind: 'growing', node, isCapped: isCapped(module, node) };
  // Waiting at random spreads the attempts, and a function may grow what it yields.
  if (mentions(module, node, /random|jitter/i)) return { kind: 'unknown' };
  const isPlain =
    constantNumber(world, module, node) !== undefined || !/\(|error|err\b|header/i.test(written(module, node));
  return isPlain ? { kind: 'fixed', node } : { kind: 'unknown' };
}

/** What is written for a node and for the variables in it. */
function written(module: ModuleSyntax, node: Node): string {
  const texts = [sourceText(module, node)];
  walk(node, inner => {
    const binding = inner.type === 'Identifier' ? module.bindingOf(inner) : undefined;
    for (const value of binding ? initialValues(module, binding) : []) texts.push(sourceText(module, value));
  });
  return texts.join(' ');
}

function mentions(module: ModuleSyntax, node: Node, words: RegExp): boolean {
  return words.test(written(module, node));
}

function isCapped(module: ModuleSyntax, node: Node): boolean {
  return mentions(module, node, /Math\.min|max|cap|limit|\[/i);
}
