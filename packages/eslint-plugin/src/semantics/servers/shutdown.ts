import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { reachedBy, type Probe } from '../functions/reached.js';
import { importEdges } from '../import-edges.js';
import { resolveCall } from '../resolve.js';
import { runsOnce } from '../resources/runs-once.js';
import type { World } from '../world.js';

/** How many modules an entry file may reach before nobody can say what they listen to. */
const most = 400;

/** What a process serves, consumes or schedules from its start on, and the call of the entry file that leads there. */
export interface Start {
  readonly kind: NonNullable<Call['facts']['starts']>;
  readonly call: Call;
  /** The calls on the way, the one that starts it last. */
  readonly way: readonly Call[];
}

const starts: Probe<Start['kind']> = { find: (_world, call) => call.facts.starts };
const stops: Probe<true> = { find: (_world, call) => call.facts.stopsOnSignal };

/** The first thing that an entry file starts as it runs, and that nothing in its reach closes when the process is told to end. */
export function startWithoutShutdown(world: World, module: ModuleSyntax): Start | undefined {
  const calls = module.tree.calls
    .filter(node => runsOnce(module, node) && !('callee' in node && isFunction(unwrap(node.callee))))
    .map(node => resolveCall(world, module, node as Call['node']));
  let start: Start | undefined;
  for (const call of calls) {
    const found = reachedBy(world, call, starts);
    if (!found) continue;
    start = { kind: found.found, call, way: found.calls };
    break;
  }
  if (!start || calls.some(call => reachedBy(world, call, stops))) return undefined;
  return hearsSignal(world, module) ? undefined : start;
}

/** Whether a module that the entry file loads, at any distance, speaks of SIGTERM. True where there are too many to look. */
function hearsSignal(world: World, entry: ModuleSyntax): boolean {
  const seen = new Set([entry.file]);
  const pending: ModuleSyntax[] = [entry];
  for (let module = pending.pop(); module; module = pending.pop()) {
    if (module.text.includes('SIGTERM')) return true;
    for (const { target, typeOnly } of importEdges(world, module)) {
      if (target === undefined || typeOnly || seen.has(target)) continue;
      if (seen.add(target).size > most) return true;
      const next = world.modules.load(target);
      if (next) pending.push(next);
    }
  }
  return false;
}
