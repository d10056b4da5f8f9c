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
  return possible(graph, completionsOf(graph, awaited(node)), options)
    .filter(point => !(point.node && options.endsProcess?.(point.node)))
    .flatMap(point => point.next.filter(edge => edge.kind !== 'throw' && edge.kind !== 'abandon'));
}

/** Those of the points that a path from the entry leads to. */
export function possible(graph: Graph, points: readonly Point[], options: PathOptions): readonly Point[] {
  if (points.length === 0) return points;
  // What is impossible after a node may well be possible before it: `prune` has no say here.
  const { canThrow, endsProcess } = options;
  const arrivals = searchPaths(graph, [entryEdge(graph)], { canThrow, endsProcess }, () => 'on');
  return points.filter(point => arrivals[point.index]);
}

/** Nodes that hold statements: what has no point within a statement, such as a declared type, has none around it either. */
const lists: ReadonlySet<string> = new Set([
  'BlockStatement',
  'ClassBody',
  'Program',
  'StaticBlock',
  'SwitchCase',
  'TSModuleBlock',
]);

function located(graph: Graph, node: Node): Node | undefined {
  const known = (candidate: Node) => graph.pointsOf.has(candidate) || graph.ends.has(candidate);
  if (known(node)) return node;
  if (flowOwnerOf(node) !== graph.root) return undefined;
  for (let at = node.parent; at && !lists.has(at.type); at = at.parent) if (known(at)) return at;
  return undefined;
}

/** The `await` of an expression that is awaited on the spot: before it is over, nothing has been acquired. */
function awaited(node: Node): Node {
  const user = wrapped(node).parent;
  return user?.type === 'AwaitExpression' ? user : node;
}
