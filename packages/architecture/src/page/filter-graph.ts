import type { PageGraph } from './page-graph.js';
import type { State } from './state.js';

/** What of the graph is looked at. */
export interface Filtered {
  readonly isShown: (module: number) => boolean;
  /** Indexes. */
  readonly imports: readonly number[];
}

/** Leaves out what the user does not want to see. With a choice of modules, their neighbours stay. */
export function filterGraph(graph: PageGraph, { tests, types, violations, only }: State): Filtered {
  const centre = only && new Set(only.modules);
  const isAllowed = (module: number) => tests || graph.modules[module]?.[3] !== 1;
  const imports = graph.imports.flatMap(([from, to, , , typeOnly, , findings], index) => {
    if (!isAllowed(from) || !isAllowed(to)) return [];
    if (centre && !centre.has(from) && !centre.has(to)) return [];
    if (!types && typeOnly === 1) return [];
    return violations && findings.length === 0 ? [] : [index];
  });
  const tied = new Set(imports.flatMap(index => graph.imports[index]?.slice(0, 2) as number[]));
  const isShown = (module: number) =>
    isAllowed(module) && (tied.has(module) || (!violations && (!centre || centre.has(module))));
  return { isShown, imports };
}
