import { isLoadEdge } from './load-edge.js';
import type { Edge, Graph } from './graph.js';

/** Something that happens while a process loads. */
export interface LoadEvent {
  /** The module that has been evaluated; absent for a package. */
  readonly module?: string;
  /** The import by which a package is loaded; absent for a module. */
  readonly edge?: Edge;
  /** The imports that lead there from the module that is started. */
  readonly way: readonly Edge[];
}

/**
 * What happens, in order, while the process loads that is started with a module: imports run before the code around them,
 * depth first, each module once.
 */
export function loadOrder(graph: Graph, start: string): LoadEvent[] {
  const events: LoadEvent[] = [];
  const entered = new Set([start]);
  const pending = [{ path: start, way: [] as readonly Edge[], edges: loading(graph, start), at: 0 }];
  for (let top = pending.at(-1); top; top = pending.at(-1)) {
    const edge = top.edges[top.at++];
    if (!edge) {
      events.push({ module: top.path, way: top.way });
      pending.pop();
    } else if (edge.target.type === 'package') {
      events.push({ edge, way: top.way });
    } else if (edge.target.type === 'project' && !entered.has(edge.target.path)) {
      const { path } = edge.target;
      entered.add(path);
      pending.push({ path, way: [...top.way, edge], edges: loading(graph, path), at: 0 });
    }
  }
  return events;
}

/** What a module loads, static imports first. */
function loading(graph: Graph, path: string): Edge[] {
  const edges = (graph.modules.get(path)?.edges ?? []).filter(edge => isLoadEdge(edge) && edge.kind !== 'dynamic');
  const isStatic = ({ kind }: Edge) => kind !== 'require';
  return [...edges.filter(isStatic), ...edges.filter(edge => !isStatic(edge))];
}
