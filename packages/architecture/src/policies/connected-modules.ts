import { fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Graph } from '../graph/graph.js';
import { successors } from '../graph/successors.js';

/**
 * For a module, all that may run in one process with it: what it loads, and what is loaded by whoever loads it, at any
 * distance. Tests load everything, and do not count.
 */
export function connectedModules(graph: Graph, config: ResolvedConfig): (module: string) => ReadonlySet<string> {
  const loads = successors(graph, edge => !edge.typeOnly && fileRole(edge.from, config) !== 'test');
  const loadedBy = new Map<string, string[]>();
  for (const [from, targets] of loads) {
    for (const to of targets) loadedBy.set(to, [...(loadedBy.get(to) ?? []), from]);
  }
  const known = new Map<string, ReadonlySet<string>>();
  return module => {
    const before = known.get(module);
    if (before) return before;
    const found = closure(closure([module], loadedBy), loads);
    known.set(module, found);
    return found;
  };
}

function closure(starts: Iterable<string>, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(starts);
  const pending = [...found];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const to of next.get(at) ?? []) {
      if (!found.has(to)) pending.push(to);
      found.add(to);
    }
  }
  return found;
}
