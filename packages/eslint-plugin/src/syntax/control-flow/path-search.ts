import type { Node } from '../node.js';
import type { Branch, Edge, Graph, Point } from './graph.js';

/** What an asker knows about the code that the graph does not. All are asked at most once for each point or edge. */
export interface PathOptions {
  /** Spares nodes that are known not to throw: asked for the node at which an implicit failure begins. */
  canThrow?: (node: Node) => boolean;
  /** Nodes at which the process ends, or which never return: no path goes on after them. */
  endsProcess?: (node: Node) => boolean;
  /** Branches that are impossible for the asker's purposes. */
  prune?: (branch: Branch) => boolean;
}

/** What a search does at a point: go on, go on only where the point's own step is cut short, go no further, or stop. */
export type Verdict = 'on' | 'failing' | 'blocked' | 'found';

/** The edges by which a search first came to points, by the points' index. */
export type Arrivals = (Edge | undefined)[];

/**
 * Follows all paths that begin with the edges given, nearest points first, each point once. Returns the arrivals at all
 * points seen.
 */
export function searchPaths(
  graph: Graph,
  starts: readonly Edge[],
  options: PathOptions,
  see: (point: Point) => Verdict,
  onStep?: (edge: Edge) => void,
): Arrivals {
  const { canThrow, endsProcess, prune } = options;
  const arrivals: Arrivals = [];
  arrivals.length = graph.points.length;
  const queue: Point[] = [];
  const take = (edge: Edge) => {
    if (arrivals[edge.to.index] && !onStep) return;
    if (edge.kind === 'throw' && edge.origin && canThrow?.(edge.origin) === false) return;
    if (edge.branch && prune?.(edge.branch)) return;
    onStep?.(edge);
    if (arrivals[edge.to.index]) return;
    arrivals[edge.to.index] = edge;
    queue.push(edge.to);
  };
  starts.forEach(take);
  for (let at = 0; at < queue.length; at++) {
    const point = queue[at] as Point;
    const verdict = see(point);
    if (verdict === 'found') break;
    if (verdict === 'blocked') continue;
    if (point.node && endsProcess?.(point.node)) continue;
    for (const edge of point.next) {
      if (verdict === 'on' || edge.kind === 'throw' || edge.kind === 'abandon') take(edge);
    }
  }
  return arrivals;
}

/** A step that leads to the graph's first point, for searches that begin there. */
export function entryEdge({ entry }: Graph): Edge {
  return { from: entry, to: entry, kind: 'next' };
}
