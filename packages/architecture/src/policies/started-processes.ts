import { isInternalServer, type ResolvedConfig } from '@plimsoll/config';
import { callingModules } from '../graph/calling-modules.js';
import type { Graph } from '../graph/graph.js';
import type { Call } from '../graph/symbol-graph.js';
import { ModuleReach } from './module-reach.js';
import { isServing } from './serving-modules.js';

/** A place from which on a process serves or consumes, and all that may be loaded with it. */
export interface StartedProcess {
  readonly call: Call;
  /** Project paths: the module, and what it imports, types left out. */
  readonly below: ReadonlySet<string>;
  /** The modules whose own statements lead to it by calls; where nobody can tell, those above it that no other one imports. */
  readonly roots: readonly string[];
  /** These, the modules that lead to it, and what they import. */
  readonly modules: ReadonlySet<string>;
}

/** The first place of each module that starts to serve or consume, those left out that are declared internal. */
export function startedProcesses(
  graph: Graph<'symbols'>,
  config: ResolvedConfig,
  kinds: readonly NonNullable<Call['starts']>[],
): StartedProcess[] {
  const reach = new ModuleReach(graph, config);
  const callersOf = callingModules(graph.symbols);
  const found = new Map<string, StartedProcess>();
  for (const { id, module, name, calls } of graph.symbols.functions.values()) {
    const call = calls.find(one => one.starts !== undefined && kinds.includes(one.starts));
    if (!call || found.has(module) || !isServing(module, config)) continue;
    if (isInternalServer(module, name.split('.'), config)) continue;
    const above = reach.above(module);
    const calling = [...callersOf([id])].filter(one => isServing(one, config));
    const roots = calling.length > 0 ? calling : [...above].filter(path => !reach.isImported(path));
    found.set(module, { call, below: reach.below([module]), roots, modules: reach.below(above) });
  }
  return [...found.values()];
}
