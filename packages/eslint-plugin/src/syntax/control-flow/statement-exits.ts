import type { TSESTree } from '@typescript-eslint/utils';
import { memoryOf } from '../memory.js';
import { type Node, startOf } from '../node.js';
import { buildGraph } from './build-graph.js';
import type { Edge, Graph, Point } from './graph.js';
import { entryEdge, type PathOptions, searchPaths } from './path-search.js';

export interface StatementExitOptions extends PathOptions {
  /** Paths end at nodes for which it answers yes, and do not count any further. */
  until?: (node: Node) => boolean;
}

/** The ways out of a statement, of those that its own code names; what may throw by itself is not among them. */
export interface StatementExits {
  /** Control can run off the end. */
  normal: boolean;
  returns: TSESTree.ReturnStatement[];
  throws: TSESTree.ThrowStatement[];
  /** Those that lead out of the statement. */
  breaks: TSESTree.BreakStatement[];
  continues: TSESTree.ContinueStatement[];
}

/**
 * The ways out of a block, a catch clause or any statement. A jump counts only if it gets out: not one that `finally`
 * overrides, nor a throw that is caught within. `undefined` where the code is too deep to tell.
 */
export function exitsOf(statement: Node, options: StatementExitOptions = {}): StatementExits | undefined {
  const graphs = memoryOf(statement).answers<Node, Graph>(exitsOf);
  let graph = graphs.get(statement);
  if (!graph) graphs.set(statement, (graph = buildGraph(statement, false)));
  if (graph.tooDeep) return undefined;
  const { until } = options;
  const stepsTo = new Map<Point, Edge[]>();
  searchPaths(
    graph,
    [entryEdge(graph)],
    options,
    point => (point.node && until?.(point.node) ? 'blocked' : 'on'),
    edge => {
      const known = stepsTo.get(edge.to);
      if (known) known.push(edge);
      else stepsTo.set(edge.to, [edge]);
    },
  );
  const { exits } = graph;
  return {
    normal: stepsTo.has(exits.end),
    returns: jumpsTo<TSESTree.ReturnStatement>(exits.return, stepsTo),
    throws: jumpsTo<TSESTree.ThrowStatement>(exits.throw, stepsTo),
    breaks: jumpsTo<TSESTree.BreakStatement>(exits.break, stepsTo),
    continues: jumpsTo<TSESTree.ContinueStatement>(exits.continue, stepsTo),
  };
}

/** Whether control can run off the end of a statement; `undefined` where the code is too deep to tell. */
export function completesNormally(statement: Node, options: StatementExitOptions = {}): boolean | undefined {
  return exitsOf(statement, options)?.normal;
}

/** The statements whose jump gets as far as the exit, in the order of the code. */
function jumpsTo<Jump extends Node>(exit: Point, stepsTo: ReadonlyMap<Point, readonly Edge[]>): Jump[] {
  const found = new Set<Jump>();
  const leading = new Set([exit]);
  for (const point of leading) {
    for (const edge of stepsTo.get(point) ?? []) {
      leading.add(edge.from);
      if (edge.kind === 'jump' && edge.bound === exit) found.add(edge.origin as Jump);
    }
  }
  return [...found].sort((one, other) => startOf(one) - startOf(other));
}
