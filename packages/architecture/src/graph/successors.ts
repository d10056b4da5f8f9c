import type { Edge, Graph } from './graph.js';

/** For each module the modules that its edges lead to, as far as they pass the filter; each once, in order of appearance. */
export function successors(graph: Graph, filter: (edge: Edge) => boolean): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const { path, edges } of graph.modules.values()) {
    const targets = new Set<string>();
    for (const edge of edges) {
      if (edge.target.type === 'project' && graph.modules.has(edge.target.path) && filter(edge))
        targets.add(edge.target.path);
    }
    result.set(path, [...targets]);
  }
  return result;
}
