import type { Node } from '../node.js';

/**
 * What a branch depends on: `truth` and `nullish` ask about the value of `test` (`true`: truthy, not nullish), `default`
 * whether a pattern was given a value (`test` is the AssignmentPattern), `case` whether a SwitchCase matched,
 * `iteration` whether a for-in or for-of loop has another item (`test` is the loop).
 */
export interface Branch {
  test: Node;
  value: boolean;
  kind: 'truth' | 'nullish' | 'default' | 'case' | 'iteration';
}

/** The ways out of a graph. `break` and `continue` only leave the graph of a lone statement. */
export type GraphExit = 'end' | 'return' | 'throw' | 'abandon' | 'break' | 'continue';

/** A moment of the evaluation: a node that is evaluated (its operands already are), a meeting of paths, or an exit. */
export interface Point {
  readonly index: number;
  readonly node?: Node;
  readonly exit?: GraphExit;
  readonly next: Edge[];
}

/**
 * A step. `jump` is written in the code (return, throw, break, continue), `throw` is a failure of what the point
 * evaluates, `abandon` the end of a generator whose consumer asks for no more.
 */
export interface Edge {
  readonly from: Point;
  readonly to: Point;
  readonly kind: 'next' | 'jump' | 'throw' | 'abandon';
  readonly branch?: Branch;
  /** The node at which a jump or a failure begins. */
  readonly origin?: Node;
  /** Where a jump or failure is bound for, beyond the `finally` blocks that it enters first. */
  readonly bound?: Point;
}

/** The control-flow graph of one owner or one lone statement. A node in a `finally` has a point for each way through it. */
export interface Graph {
  readonly root: Node;
  readonly entry: Point;
  readonly exits: Readonly<Record<GraphExit, Point>>;
  readonly points: readonly Point[];
  readonly pointsOf: ReadonlyMap<Node, readonly Point[]>;
  /** For statements and declarators with parts: the points at which they are complete. */
  readonly ends: ReadonlyMap<Node, readonly Point[]>;
  /** The graph would be out of proportion to the code (`finally` within `finally`, many times) and is not whole. */
  readonly tooDeep: boolean;
}
