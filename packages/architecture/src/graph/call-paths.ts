import type { Call, Entry, SymbolGraph } from './symbol-graph.js';

/** How a function is reached from outside. */
export interface CallPath {
  readonly entry: Entry;
  /** The calls on the way, first one first. Empty for a function that the entry itself calls. */
  readonly steps: readonly { readonly from: string; readonly call: Call }[];
}

/**
 * For each function that an entry reaches, the shortest way there; of equally short ways that of the entry that comes first.
 * Entries that start a process count only for what no other entry reaches.
 */
export function callPathsFromEntries(symbols: SymbolGraph): Map<string, CallPath> {
  const found = new Map<string, CallPath>();
  const started = symbols.entries.filter(({ kind }) => kind === 'bin');
  const others = symbols.entries.filter(({ kind }) => kind !== 'bin');
  for (const entries of [others, started]) {
    let front = entries.flatMap(entry => entry.functions.map(id => ({ id, path: { entry, steps: [] } as CallPath })));
    while (front.length > 0) {
      const next: typeof front = [];
      for (const { id, path } of front) {
        const node = symbols.functions.get(id);
        if (!node || found.has(id)) continue;
        found.set(id, path);
        for (const call of node.calls) {
          for (const target of call.targets) {
            if (!found.has(target))
              next.push({ id: target, path: { entry: path.entry, steps: [...path.steps, { from: id, call }] } });
          }
        }
      }
      front = next;
    }
  }
  return found;
}
