import { fileRole, isInternalServer, type ResolvedConfig } from '@plimsoll/config';
import type { Graph } from '../graph/graph.js';
import type { Call } from '../graph/symbol-graph.js';

/** A place from which on a process serves or consumes, and all that may be loaded with it. */
export interface StartedProcess {
  readonly call: Call;
  /** Project paths: the module, and what it imports, types left out. */
  readonly below: ReadonlySet<string>;
  /** The modules that lead to it and that no other one imports: what is started. */
  readonly roots: readonly string[];
  /** These, the modules that lead to it, and what they import. */
  readonly modules: ReadonlySet<string>;
}

const serving: ReadonlySet<string> = new Set(['service', 'entry', 'composition-root', 'config']);

/** Whether a module is part of what runs in production. */
export function isServing(path: string, config: ResolvedConfig): boolean {
  return serving.has(fileRole(path, config));
}

/** The first place of each module that starts to serve or consume, those left out that are declared internal. */
export function startedProcesses(
  graph: Graph<'symbols'>,
  config: ResolvedConfig,
  kinds: readonly NonNullable<Call['starts']>[],
): StartedProcess[] {
  const imports = new Map<string, string[]>();
  const importers = new Map<string, string[]>();
  for (const { path, edges } of graph.modules.values()) {
    for (const { target, typeOnly } of edges) {
      if (typeOnly || target.type !== 'project') continue;
      imports.set(path, [...(imports.get(path) ?? []), target.path]);
      if (isServing(path, config)) importers.set(target.path, [...(importers.get(target.path) ?? []), path]);
    }
  }
  const found = new Map<string, StartedProcess>();
  for (const { module, name, calls } of graph.symbols.functions.values()) {
    const call = calls.find(one => one.starts !== undefined && kinds.includes(one.starts));
    if (!call || found.has(module) || !isServing(module, config)) continue;
    if (isInternalServer(module, name.split('.'), config)) continue;
    const above = closure([module], importers);
    const modules = closure(above, imports);
    const roots = [...above].filter(path => (importers.get(path) ?? []).length === 0);
    found.set(module, { call, below: closure([module], imports), roots, modules });
  }
  return [...found.values()];
}

function closure(from: Iterable<string>, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(from);
  for (const path of found) for (const to of next.get(path) ?? []) found.add(to);
  return found;
}
