import type { IoKind } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { FunctionNode } from '../../syntax/node.js';
import type { Call } from '../call.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { callsIn } from './calls-in.js';
import { ioOf } from './io.js';

/** How many calls deep I/O is looked for. Beyond it the answer is unknown, from wherever the question is asked. */
const levels = 6;

/** A way from a function to I/O: the calls on the way, the one that performs it last. */
export interface IoPath {
  readonly kind: IoKind;
  readonly calls: readonly Call[];
}

/**
 * The shortest way by which a project function performs I/O that leaves the process or, with `file`, touches the disk,
 * itself or through what it calls; undefined where none is known.
 */
export function reachedIo(world: World, module: ModuleSyntax, fn: FunctionNode): IoPath | undefined {
  for (let level = 1; level <= levels; level++) {
    const found = within(world, module, fn, level);
    if (found) return found;
  }
  return undefined;
}

/** The I/O of a call: its own, or that of the project function it calls. */
export function ioPathOf(world: World, call: Call): IoPath | undefined {
  const kind = ioOf(world, call);
  if (kind) return { kind, calls: [call] };
  for (const fn of projectFunctions(call.callee)) {
    const path = reachedIo(world, fn.module, fn.node);
    if (path) return { kind: path.kind, calls: [call, ...path.calls] };
  }
  return undefined;
}

/** The project functions that a callee may be. */
export function projectFunctions(callee: Value): Extract<Value, { kind: 'function' }>[] {
  if (callee.kind === 'any-of') return callee.values.flatMap(projectFunctions);
  return callee.kind === 'function' ? [callee] : [];
}

/** Answers by function and number of levels: a cycle ends because each step looks one level less deep. */
function within(world: World, module: ModuleSyntax, fn: FunctionNode, level: number): IoPath | undefined {
  let known = world.ioPaths.get(fn);
  if (!known) world.ioPaths.set(fn, (known = []));
  const at = level - 1;
  if (at in known) return known[at];
  known[at] = find(world, module, fn, level);
  return known[at];
}

function find(world: World, module: ModuleSyntax, fn: FunctionNode, level: number): IoPath | undefined {
  const calls = callsIn(world, module, fn);
  for (const call of calls) {
    const kind = ioOf(world, call);
    if (kind) return { kind, calls: [call] };
  }
  if (level <= 1) return undefined;
  for (const call of calls) {
    for (const callee of projectFunctions(call.callee)) {
      const path = within(world, callee.module, callee.node, level - 1);
      if (path) return { kind: path.kind, calls: [call, ...path.calls] };
    }
  }
  return undefined;
}
