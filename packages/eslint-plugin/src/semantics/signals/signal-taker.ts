import type { Slot } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { isGivenRequest } from '../cancellation/given-request.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { knowsSignals } from './knows-signals.js';
import { signalParameterOf } from './signal-parameter.js';
import { signalSlot } from './signal-slot.js';

/** A place of a call that takes a signal. */
export interface SignalTaker {
  readonly slot: Slot;
  /** The parameter that takes it, where a function of the project is called. */
  readonly taker?: { readonly module: ModuleSyntax; readonly node: Node };
}

/**
 * The place where a call takes a signal: by the library's table, or by the declaration of the project's function or method. A
 * stream or a server that stays open is ended by other means, a file by its disk.
 */
export function signalTaker(world: World, call: Call): SignalTaker | undefined {
  return projectTaker(world, call.callee) ?? libraryTaker(world, call);
}

function libraryTaker(world: World, call: Call): SignalTaker | undefined {
  const { openEnded, io, deadline } = call.facts;
  if (openEnded || io === 'file') return undefined;
  const slot = knowsSignals(world, call) ? signalSlot(call) : undefined;
  const waits = io ?? deadline ?? isPromise(world.evaluate(call.module, call.node));
  return slot && waits && !isGivenRequest(world, call) ? { slot } : undefined;
}

function isPromise(value: Value): boolean {
  return value.kind === 'container' && value.name === 'Promise';
}

function projectTaker(world: World, callee: Value): SignalTaker | undefined {
  if (callee.kind !== 'function' && callee.kind !== 'function-type') return undefined;
  const parameter = signalParameterOf(world, callee.module, callee.node);
  if (!parameter) return undefined;
  const { at, property, node } = parameter;
  return { slot: property === undefined ? { at } : { at, property }, taker: { module: callee.module, node } };
}
