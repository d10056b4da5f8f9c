import type { FunctionNode, SymbolGraph } from './symbol-graph.js';

/** Tells which modules' own statements call functions, over any number of others. */
export function callingModules(symbols: SymbolGraph): (ids: readonly string[]) => Set<string> {
  const callers = new Map<string, FunctionNode[]>();
  for (const caller of symbols.functions.values()) {
    for (const target of new Set(caller.calls.flatMap(({ targets }) => targets))) {
      const known = callers.get(target);
      if (known) known.push(caller);
      else callers.set(target, [caller]);
    }
  }
  return ids => {
    const found = new Set(ids);
    const modules = new Set<string>();
    for (const id of found) {
      const own = symbols.functions.get(id);
      if (own?.kind === 'module') modules.add(own.module);
      for (const caller of callers.get(id) ?? []) found.add(caller.id);
    }
    return modules;
  };
}
