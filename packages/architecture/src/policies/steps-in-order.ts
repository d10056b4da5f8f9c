import type { Call, SymbolGraph } from '../graph/symbol-graph.js';

/** A call, and when it runs. */
export interface Step {
  readonly call: Call;
  /** Calls that may run at the same time share one. */
  readonly turn: number;
}

/**
 * The calls that functions set off, in the order in which they run: what a function calls before what stands after it, and
 * what is given to `Promise.all` in one turn.
 */
export function inOrder(symbols: SymbolGraph, functions: readonly string[]): Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>();
  let turn = 0;
  const enter = (id: string, isHeld: boolean): void => {
    const node = symbols.functions.get(id);
    if (!node || seen.has(id)) return;
    seen.add(id);
    let before: Call | undefined;
    for (const call of [...node.calls].sort(byEnd)) {
      if (!isHeld && !(call.atOnce && before?.atOnce)) turn++;
      steps.push({ call, turn });
      for (const target of call.targets) enter(target, isHeld || call.atOnce === true);
      before = call;
    }
  };
  for (const id of functions) enter(id, false);
  return steps;
}

/** By where the name of what is called ends: `server.close()` in `server.close().then(…)` comes first. */
function byEnd(a: Call, b: Call): number {
  return a.range.endLine - b.range.endLine || a.range.endColumn - b.range.endColumn;
}
