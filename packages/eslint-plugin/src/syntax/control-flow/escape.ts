import type { Node } from '../node.js';
import type { Edge, Graph, GraphExit, Point } from './graph.js';
import { type Arrivals, type PathOptions, searchPaths } from './path-search.js';

/** `abandon`: the consumer of a generator stops asking, so that only `finally` blocks still run. */
export type ExitKind = 'end' | 'return' | 'throw' | 'abandon';

export interface EscapeOptions extends PathOptions {
  /**
   * Asked for every node on the path as it is evaluated, operands before what uses them: names that are read or written,
   * members, calls, simple statements, and compound ones when they are reached. A `using` declarator is seen when it is
   * disposed of. The path ends at a node for which it answers yes, even if that node then fails.
   */
  until: (node: Node) => boolean;
  /** The exits that count. Default: `end`, `return` and `throw`. */
  exits?: readonly ExitKind[];
}

/** A way out of a function. */
export interface Escape {
  exit: ExitKind;
  /**
   * The node at which the path leaves: the return or throw statement, the body of an arrow without braces, what may throw, the
   * `yield` that is the last one asked for. For `end` it is the owner; for a failure under way in the `finally` block in
   * which the path began, that block.
   */
  node: Node;
}

const ordinary: readonly ExitKind[] = ['end', 'return', 'throw'];

/** The nearest way out by `end` or `return`, else the nearest by `throw` or `abandon`, on paths that begin with `starts`. */
export function findEscape(graph: Graph, starts: readonly Edge[], options: EscapeOptions): Escape | undefined {
  const exits = options.exits ?? ordinary;
  let left: Point | undefined;
  const arrivals = searchPaths(graph, starts, options, point => {
    if (point.exit) {
      if (!exits.includes(point.exit as ExitKind)) return 'blocked';
      const written = point.exit === 'end' || point.exit === 'return';
      if (written || !left) left = point;
      return written ? 'found' : 'blocked';
    }
    return point.node && options.until(point.node) ? 'blocked' : 'on';
  });
  return left && { exit: left.exit as ExitKind, node: leavingNode(graph, left, arrivals, starts) };
}

/** Goes back from an exit to the jump or failure that was bound for it. */
function leavingNode(graph: Graph, exit: Point, arrivals: Arrivals, starts: readonly Edge[]): Node {
  if (exit.exit === ('end' satisfies GraphExit)) return graph.root;
  let last: Node = graph.root;
  for (let edge = arrivals[exit.index]; edge; edge = arrivals[edge.from.index]) {
    if (edge.bound === exit && edge.origin) return edge.origin;
    if (edge.from.node) last = edge.from.node;
    if (starts.includes(edge)) break;
  }
  return enclosingFinalizer(last) ?? last;
}

function enclosingFinalizer(node: Node): Node | undefined {
  for (let at = node; at.parent; at = at.parent) {
    if (at.parent.type === 'TryStatement' && at.parent.finalizer === at) return at;
  }
  return undefined;
}
