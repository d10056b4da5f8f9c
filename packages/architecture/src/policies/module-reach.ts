import type { ResolvedConfig } from '@plimsoll/config';
import type { Graph } from '../graph/graph.js';
import { isServing } from './serving-modules.js';

/** What modules lead to, and what leads to them, by imports of values, whenever those happen. */
export class ModuleReach {
  readonly #imports = new Map<string, string[]>();
  readonly #importers = new Map<string, string[]>();

  /** Importers count when they are part of what runs in production. */
  constructor(graph: Graph, config: ResolvedConfig) {
    for (const { path, edges } of graph.modules.values()) {
      for (const { target, typeOnly } of edges) {
        if (typeOnly || target.type !== 'project') continue;
        push(this.#imports, path, target.path);
        if (isServing(path, config)) push(this.#importers, target.path, path);
      }
    }
  }

  /** These modules, and what they import, over any number of others. */
  below(modules: Iterable<string>): Set<string> {
    return closure(modules, this.#imports);
  }

  /** A module, and those that import it, over any number of others. */
  above(module: string): Set<string> {
    return closure([module], this.#importers);
  }

  isImported(module: string): boolean {
    return this.#importers.has(module);
  }
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function closure(from: Iterable<string>, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(from);
  for (const path of found) for (const to of next.get(path) ?? []) found.add(to);
  return found;
}
