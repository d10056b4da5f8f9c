import { memoryOf } from '../memory.js';
import type { Node } from '../node.js';
import { buildGraph } from './build-graph.js';
import { findEscape, type Escape, type EscapeOptions } from './escape.js';
import type { FlowOwner } from './flow-owner.js';
import type { Edge, Graph, Point } from './graph.js';
import { entryEdge, type PathOptions, searchPaths, type Verdict } from './path-search.js';
import { completionsOf, pointsFor, possible, stepsAfter } from './position.js';
import { exitsOf, type StatementExitOptions, type StatementExits } from './statement-exits.js';

/**
 * Questions about the paths through one function, program, static block or field initialiser. Paths are those that the
 * syntax allows; what a test decides is not followed from one test to the next.
 *
 * The answer is `undefined` where it is unknown: a node that this flow does not evaluate (a type, a node of a nested
 * function), or code that is `tooDeep`. Each question takes time in proportion to the function.
 */
export class ControlFlow {
  private readonly graph: Graph;

  constructor(readonly owner: FlowOwner) {
    this.graph = buildGraph(owner, true);
  }

  /** The graph would be out of proportion to the code, as with `finally` nested in `finally` many times: all is unknown. */
  get tooDeep(): boolean {
    return this.graph.tooDeep;
  }

  /** Whether the node is evaluated in this flow, and not in a nested function. */
  has(node: Node): boolean {
    return pointsFor(this.graph, node).length > 0;
  }

  /**
   * Is there a path from just after `from` has completed normally to an exit, on which no node satisfying `until` is
   * evaluated? For an expression that is awaited on the spot, the path begins after the `await`. Written exits are preferred
   * over failures, and near ones over far ones. `undefined` also where `from` is never reached.
   */
  escapes({ from, ...options }: EscapeOptions & { from: Node }): Escape | undefined {
    if (this.tooDeep) return undefined;
    return findEscape(this.graph, stepsAfter(this.graph, from, options), options);
  }

  /** Whether a path leads from the normal completion of `from` to `to`, without a node satisfying `avoiding` in between. */
  reaches({
    from,
    to,
    avoiding,
    ...options
  }: PathOptions & { from: Node; to: Node; avoiding?: (node: Node) => boolean }): boolean | undefined {
    if (this.unknown(from, to)) return undefined;
    return this.leadsTo(to, stepsAfter(this.graph, from, options), options, ({ node }) =>
      node && avoiding?.(node) ? 'blocked' : 'on',
    );
  }

  /**
   * Whether every path to `node` evaluates one that satisfies `by`, successfully, before. True where no path leads to it;
   * a node does not precede itself.
   */
  precededBy({ node, by, ...options }: PathOptions & { node: Node; by: (node: Node) => boolean }): boolean | undefined {
    if (this.unknown(node)) return undefined;
    return !this.leadsTo(node, [entryEdge(this.graph)], options, point =>
      point.node && by(point.node) ? 'failing' : 'on',
    );
  }

  /** Whether every path to `second` has evaluated `first` successfully. A node dominates itself. */
  dominates(first: Node, second: Node, options: PathOptions = {}): boolean | undefined {
    if (this.unknown(first, second)) return undefined;
    if (first === second) return true;
    const points = new Set(completionsOf(this.graph, first));
    return !this.leadsTo(second, [entryEdge(this.graph)], options, point => (points.has(point) ? 'failing' : 'on'));
  }

  /** Whether each way from the entry to an exit (see `EscapeOptions.exits`) evaluates a node that satisfies `predicate`. */
  everyPathFromEntry(
    predicate: (node: Node) => boolean,
    options: Omit<EscapeOptions, 'until'> = {},
  ): boolean | undefined {
    if (this.tooDeep) return undefined;
    return findEscape(this.graph, [entryEdge(this.graph)], { ...options, until: predicate }) === undefined;
  }

  /** Whether a path leads from the entry to the node. */
  isReachable(node: Node, options: PathOptions = {}): boolean | undefined {
    if (this.unknown(node)) return undefined;
    return this.leadsTo(node, [entryEdge(this.graph)], options, () => 'on');
  }

  /** Whether the node, once evaluated (successfully or not), may be evaluated again before the function is left. False for
   * dead code. */
  inLoop(node: Node, options: PathOptions = {}): boolean | undefined {
    if (this.unknown(node)) return undefined;
    const points = possible(this.graph, pointsFor(this.graph, node), options);
    return this.leadsTo(
      node,
      points.flatMap(point => point.next),
      options,
      () => 'on',
    );
  }

  /** The ways out of a block or statement; see `exitsOf`, which needs no flow. */
  exitsOf(statement: Node, options?: StatementExitOptions): StatementExits | undefined {
    return exitsOf(statement, options);
  }

  private unknown(...nodes: Node[]): boolean {
    return this.tooDeep || !nodes.every(node => this.has(node));
  }

  private leadsTo(to: Node, starts: readonly Edge[], options: PathOptions, pass: (point: Point) => Verdict): boolean {
    const targets = new Set(pointsFor(this.graph, to));
    let found = false;
    searchPaths(this.graph, starts, options, point => {
      found ||= targets.has(point);
      if (found) return 'found';
      return pass(point);
    });
    return found;
  }
}

/** The control flow of an owner (see `flowOwnerOf`), built when first asked for. */
export function controlFlow(owner: FlowOwner): ControlFlow {
  const flows = memoryOf(owner).answers<FlowOwner, ControlFlow>(controlFlow);
  let flow = flows.get(owner);
  if (!flow) flows.set(owner, (flow = new ControlFlow(owner)));
  return flow;
}
