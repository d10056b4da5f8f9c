import { type Node, wrapped } from '../node.js';
import { flowOwnerOf } from './flow-owner.js';
import type { Edge, Graph, Point } from './graph.js';
import { entryEdge, type PathOptions, searchPaths } from './path-search.js';

/** The points of a node, or of the nearest node around it that has any: names of properties, types and the like have none. */
export function pointsFor(graph: Graph, node: Node): readonly Point[] {
  const at = located(graph, node);
  if (!at) return [];
  // The point of a `using` declarator is its disposal.
  const reached = at.type === 'VariableDeclarator' ? undefined : graph.pointsOf.get(at);
  return reached ?? graph.ends.get(at) ?? [];
}

/** The points at which a node has completed normally, or is about to. */
export function completionsOf(graph: Graph, node: Node): readonly Point[] {
  const at = located(graph, node);
  return (at && (graph.ends.get(at) ?? graph.pointsOf.get(at))) ?? [];
}

/**
 * The steps that follow the normal completion of a node, for an awaited expression that of the `await`. Of a node in a
 * `finally` block only those ways count that can come about.
 */
export function stepsAfter(graph: Graph, node: Node, options: PathOptions): Edge[] {
  const points = completionsOf(graph, awaited(node));
  // What is impossible after the node may well be possible before it: `prune` has no say here.
  const { canThrow, endsProcess } = options;
  const possible = searchPaths(graph, [entryEdge(graph)], { canThrow, endsProcess }, () => 'on');
  return points
    .filter(point => possible[point.index] && !(point.node && endsProcess?.(point.node)))
    .flatMap(point => point.next.filter(edge => edge.kind !== 'throw' && edge.kind !== 'abandon'));
}

function located(graph: Graph, node: Node): Node | undefined {
  const known = (candidate: Node) => graph.pointsOf.has(candidate) || graph.ends.has(candidate);
  if (known(node)) return node;
  if (flowOwnerOf(node) !== graph.root) return undefined;
  for (let at = node.parent; at && at !== graph.root; at = at.parent) if (known(at)) return at;
  return undefined;
}

/** The `await` of an expression that is awaited on the spot: before it is over, nothing has been acquired. */
function awaited(node: Node): Node {
  const user = wrapped(node).parent;
  return user?.type === 'AwaitExpression' ? user : node;
}
