import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { FunctionNode } from '../../syntax/node.js';
import type { Call } from '../call.js';
import type { World } from '../world.js';
import { callsIn } from './calls-in.js';
import { projectFunctions } from './project-functions.js';

/** How many calls deep is looked. Beyond it the answer is unknown, from wherever the question is asked. */
const levels = 6;

/**
 * What is looked for in the calls of functions. Answers are remembered by the probe's identity, so a probe is a constant of
 * its module, and what it finds in a call depends on that call alone.
 */
export interface Probe<T> {
  find(world: World, call: Call): T | undefined;
}

/** A way from a function to what was looked for: the calls on the way, the one in which it was found last. */
export interface Reached<T> {
  readonly found: T;
  readonly calls: readonly Call[];
}

/**
 * The shortest way by which a project function, itself or through the project functions it calls (over modules, methods and
 * the callbacks that it writes where it passes them), makes a call in which a probe finds something; undefined where none
 * is known.
 */
export function reached<T>(
  world: World,
  module: ModuleSyntax,
  fn: FunctionNode,
  probe: Probe<T>,
): Reached<T> | undefined {
  for (let level = 1; level <= levels; level++) {
    const found = within(world, module, fn, probe, level);
    if (found) return found;
  }
  return undefined;
}

/** The same for a call: what is found in it, or in the project function that it calls. */
export function reachedBy<T>(world: World, call: Call, probe: Probe<T>): Reached<T> | undefined {
  const found = probe.find(world, call);
  if (found !== undefined) return { found, calls: [call] };
  for (const fn of projectFunctions(call.callee)) {
    const way = reached(world, fn.module, fn.node, probe);
    if (way) return { found: way.found, calls: [call, ...way.calls] };
  }
  return undefined;
}

/** Answers by probe, function and number of levels: a cycle ends because each step looks one level less deep. */
function within<T>(
  world: World,
  module: ModuleSyntax,
  fn: FunctionNode,
  probe: Probe<T>,
  level: number,
): Reached<T> | undefined {
  const answers = world.answers<FunctionNode, (Reached<T> | undefined)[]>(probe, module);
  let known = answers.get(fn);
  if (!known) answers.set(fn, (known = []));
  const at = level - 1;
  if (!(at in known)) known[at] = look(world, module, fn, probe, level);
  return known[at];
}

function look<T>(
  world: World,
  module: ModuleSyntax,
  fn: FunctionNode,
  probe: Probe<T>,
  level: number,
): Reached<T> | undefined {
  const calls = callsIn(world, module, fn);
  for (const call of calls) {
    const found = probe.find(world, call);
    if (found !== undefined) return { found, calls: [call] };
  }
  if (level <= 1) return undefined;
  for (const call of calls) {
    for (const callee of projectFunctions(call.callee)) {
      const way = within(world, callee.module, callee.node, probe, level - 1);
      if (way) return { found: way.found, calls: [call, ...way.calls] };
    }
  }
  return undefined;
}
