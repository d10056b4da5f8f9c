import { calleeText } from '../callee-text.js';
import type { RetryFact, Slot } from '@plimsoll/knowledge';
import { endOf, isFunction, unwrap } from '../../syntax/node.js';
import { calleeName } from '../../syntax/callee-name.js';
import { argumentAt, type Call } from '../call.js';
import { constantNumber } from '../durations/constant-number.js';
import { projectFunctions } from '../functions/project-functions.js';
import { optionAt, type OptionAnswer } from '../options.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { isOutbound, callsBelow } from './retried-work.js';
import type { Attempts, Delay, Retry } from './retry.js';

/** The retry that a library is told to do. */
export function libraryRetry(world: World, call: Call): Retry | undefined {
  const fact = call.facts.retries;
  if (!fact) return undefined;
  const name = calleeName(call.node);
  const attempts = attemptsOf(world, call, fact);
  const written = fact.attempts.map(slot => optionAt(world, call, slot)).find(given => given.state === 'set');
  return {
    by: 'library',
    name: calleeText(call),
    module: call.module,
    bound: written?.state === 'set' && written.module === call.module ? written.node : name,
    failure: name,
    attempts,
    delay: delayOf(world, call, fact),
    work: workOf(world, call, fact),
    isConflict: false,
  };
}

function given(world: World, call: Call, slots: readonly Slot[]): OptionAnswer {
  let answer: OptionAnswer = { state: 'absent' };
  for (const slot of slots) {
    const one = optionAt(world, call, slot);
    if (one.state === 'set') return one;
    if (one.state === 'unknown' && mayBeOptions(world, call, slot)) answer = one;
  }
  return answer;
}

/** Options may stand in several places; a function in one of them is the work. */
function mayBeOptions(world: World, call: Call, slot: Slot): boolean {
  const argument = argumentAt(call, slot.at);
  if (!argument || argument === 'spread') return argument === 'spread';
  return !isFunction(argument) && world.evaluate(call.module, argument).kind !== 'function';
}

function attemptsOf(world: World, call: Call, fact: RetryFact): Attempts {
  for (const slot of fact.forever ?? []) {
    const forever = optionAt(world, call, slot);
    if (forever.state !== 'set') continue;
    const { known, value } = { value: undefined, ...forever.constant };
    if (known && value === true) return { state: isExplained(forever) ? 'unknown' : 'unbounded' };
    if (!known) return { state: 'unknown' };
  }
  const limit = given(world, call, fact.attempts);
  if (limit.state === 'unknown') return { state: 'unknown' };
  if (limit.state === 'absent') {
    return fact.default === 'none' ? { state: 'unbounded' } : { state: 'bounded', count: fact.default };
  }
  const count = constantNumber(world, limit.module, limit.node);
  if (count === undefined) return { state: 'bounded' };
  return Number.isFinite(count) ? { state: 'bounded', count } : { state: 'unbounded' };
}

/** A comment on its line or above says that, and mostly why, it is to go on for ever. */
function isExplained({ module, node }: OptionAnswer & { state: 'set' }): boolean {
  const before = module.text.slice(0, endOf(node)).split('\n');
  const rest = module.text.slice(endOf(node)).split('\n', 1)[0] ?? '';
  // Elsewhere on a line a comment is about the whole call.
  if (!/^\s*\w+:\s*\w+$/.test(before.at(-1) ?? '')) return false;
  return rest.includes('//') || /^\s*(\/\/|\*|\/\*)/.test(before.at(-2) ?? '');
}

function delayOf(world: World, call: Call, { backoff, grows, growth }: RetryFact): Delay {
  const node = calleeName(call.node);
  const factor = growth ? optionAt(world, call, growth) : undefined;
  if (factor?.state === 'set') {
    const value = constantNumber(world, factor.module, factor.node);
    return value === 1 ? { kind: 'fixed', node: inModule(call, factor) } : { kind: 'growing', node, isCapped: true };
  }
  const option = backoff ? given(world, call, backoff) : ({ state: 'absent' } as const);
  if (option.state === 'unknown' || factor?.state === 'unknown') return { kind: 'unknown' };
  if (option.state === 'absent') return grows ? { kind: 'growing', node, isCapped: true } : { kind: 'none' };
  const value = world.evaluate(option.module, option.node);
  // A function that does not look at the count of attempts always waits as long.
  if (value.kind === 'function') {
    if (value.node.params.length > 0 || value.node.body.type === 'BlockStatement')
      return { kind: 'growing', node, isCapped: true };
    return { kind: 'fixed', node: inModule(call, option) };
  }
  const length = constantNumber(world, option.module, option.node);
  if (length !== undefined) return length === 0 ? { kind: 'none' } : { kind: 'fixed', node: inModule(call, option) };
  const made = unwrap(option.node);
  if (made.type === 'NewExpression' && resolveCall(world, option.module, made).facts.fixedDelay)
    return { kind: 'fixed', node: inModule(call, option) };
  if (option.constant.known && option.constant.value === 'fixed')
    return { kind: 'fixed', node: inModule(call, option) };
  return { kind: 'unknown' };
}

function inModule(call: Call, option: OptionAnswer & { state: 'set' }) {
  return option.module === call.module ? option.node : calleeName(call.node);
}

/** What the library calls again: what the function given to it calls, or the function. */
function workOf(world: World, call: Call, { callbacks }: RetryFact): Call[] {
  for (const at of callbacks ?? []) {
    const argument = argumentAt(call, at);
    if (!argument || argument === 'spread') continue;
    for (const fn of projectFunctions(world.evaluate(call.module, argument))) {
      const own = callsBelow(world, fn.module, fn.node.body).filter(one => isOutbound(world, one));
      if (own.length > 0) return own;
    }
  }
  return [];
}
