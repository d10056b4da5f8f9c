import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../node.js';
import { cleanupFrame, type Frame, type Target } from './frame.js';
import type { Branch, Edge, Graph, GraphExit, Point } from './graph.js';
import { isUsing, mayThrow } from './throws.js';

/**
 * The building of one construct, in steps: it yields the building of its parts, which a loop with a stack of its own runs,
 * so that no depth of nesting overflows the call stack. `undefined` stands for what has been built at once.
 */
export interface Steps extends Generator<Steps | undefined, void, void> {}

/** Builds a node of one type from `builder.current` on; leaves may do so at once and return nothing. */
export type Handler<N> = (builder: GraphBuilder, node: N) => Steps | undefined;

/** Handlers by node type. */
export type Handlers = { readonly [T in `${Node['type']}`]?: Handler<Extract<Node, { type: T }>> };

/** How far copies of `finally` blocks may outgrow the code, in points. */
const allowance = { factor: 20, spare: 50_000 };

/** The state of a building: the point at which the code written so far ends, and what encloses it. */
export class GraphBuilder {
  /** Paths continue here; after a jump it is a point that nothing leads to. */
  current: Point;
  frame: Frame;
  /** Labels whose statement comes next. */
  labels: readonly string[] = [];
  /** Where the innermost optional chain goes when a link is nullish. */
  shortCircuit: Point | undefined;

  private readonly points: Point[] = [];
  private readonly pointsOf = new Map<Node, Point[]>();
  private readonly ends = new Map<Node, Point[]>();
  private readonly bound = new Set<Point>();
  private readonly pending: (() => { steps: Steps | undefined; exit: () => Point })[] = [];
  private limit = Number.POSITIVE_INFINITY;
  private readonly exits: Record<GraphExit, Point>;

  constructor(private readonly handlers: ReadonlyMap<string, Handler<never>>) {
    this.current = this.join();
    this.exits = {
      end: this.add({ exit: 'end' }),
      return: this.add({ exit: 'return' }),
      throw: this.add({ exit: 'throw' }),
      abandon: this.add({ exit: 'abandon' }),
      break: this.add({ exit: 'break' }),
      continue: this.add({ exit: 'continue' }),
    };
    this.frame = { depth: 0, handler: { point: this.exits.throw, depth: 0 } };
  }

  /** Builds everything: the root by the steps given, then each copy of a cleanup that a jump asked for. */
  build(root: Node, steps: Steps | undefined): Graph {
    const entry = this.current;
    this.run(steps);
    this.link(this.current, this.exits.end);
    this.limit = this.points.length * allowance.factor + allowance.spare;
    for (let start = this.pending.pop(); start && this.points.length < this.limit; start = this.pending.pop()) {
      const { steps: copy, exit } = start();
      this.run(copy);
      this.link(this.current, exit());
    }
    const { exits, points, pointsOf, ends } = this;
    return { root, entry, exits, points, pointsOf, ends, tooDeep: points.length >= this.limit };
  }

  /** Builds a node, now or in the steps returned. */
  evaluate(node: Node | null | undefined): Steps | undefined {
    if (!node) return undefined;
    const handler = this.handlers.get(node.type);
    if (handler) return handler(this, node as never);
    this.mark(node);
    return undefined;
  }

  /** The node is reached, or done: a point without failure. */
  mark(node: Node): Point {
    const point = this.register(node);
    this.link(this.current, point);
    this.current = point;
    return point;
  }

  /** The node is evaluated, its operands being done: a point that fails where its kind of node may. */
  emit(node: Node): void {
    this.mark(node);
    if (mayThrow(node)) this.fail(node);
  }

  /** The current point may fail, with `origin` as the cause. */
  fail(origin: Node): void {
    const bound = this.frame.handler;
    this.addEdge({
      from: this.current,
      to: this.through(this.frame, bound),
      kind: 'throw',
      origin,
      bound: bound.point,
    });
  }

  /** The statement or declarator is complete here. */
  complete(node: Node): void {
    const ends = this.ends.get(node);
    const end = this.join();
    this.link(this.current, end);
    this.current = end;
    if (ends) ends.push(end);
    else this.ends.set(node, [end]);
  }

  /** A point of the node that is not on the path yet: what a condition's outcome passes on its way to `to`. */
  outcome(node: Node, to: Point): Point {
    const point = this.register(node);
    this.link(point, to);
    return point;
  }

  /** Leaves for a target by way of the cleanups in between; what follows is not reached from here. */
  jump(target: Target | GraphExit, origin: Node, kind: 'jump' | 'abandon' = 'jump'): void {
    const bound = typeof target === 'string' ? { point: this.exits[target], depth: 0 } : target;
    this.addEdge({ from: this.current, to: this.through(this.frame, bound), kind, origin, bound: bound.point });
    if (kind === 'jump') this.current = this.join();
  }

  /** A point without a node, linked to nothing yet. */
  join(): Point {
    return this.add({});
  }

  /** Goes on from a point. */
  open(point: Point): void {
    this.current = point;
  }

  link(from: Point, to: Point, branch?: Branch): void {
    this.addEdge({ from, to, kind: 'next', branch });
  }

  /** Splits the current point in two, by a test. */
  branch(test: Node, kind: Branch['kind'], onTrue: Point, onFalse: Point): void {
    this.link(this.current, onTrue, { test, value: true, kind });
    this.link(this.current, onFalse, { test, value: false, kind });
  }

  /** Whether a jump or a failure is bound for the point. */
  isBoundFor(point: Point): boolean {
    return this.bound.has(point);
  }

  /** From here to the end of its scope, a declarator of a `using` declaration is to be disposed of. */
  disposeLater(declarator: TSESTree.VariableDeclarator): void {
    if (isUsing(declarator)) this.frame = cleanupFrame(this.frame, declarator);
  }

  /** Disposes of what was declared since the frame `outer`, last first, and goes back to that frame. */
  leaveScope(outer: Frame): void {
    while (this.frame !== outer && this.frame.runs && this.frame.outer) {
      const { node } = this.frame.runs;
      this.frame = this.frame.outer;
      this.emit(node);
    }
  }

  /** Where a jump from inside a frame goes first: its target, or a copy of the nearest cleanup on the way there. */
  private through(frame: Frame, target: Target): Point {
    const cleanup = frame.cleanup;
    if (!cleanup || cleanup.depth <= target.depth) return target.point;
    const { node, outer, copies } = cleanup.runs;
    const known = copies.get(target.point);
    if (known) return known;
    const entry = this.join();
    copies.set(target.point, entry);
    this.pending.push(() => {
      this.current = entry;
      this.frame = outer;
      if (node.type === 'VariableDeclarator') this.emit(node);
      return {
        steps: node.type === 'VariableDeclarator' ? undefined : this.evaluate(node),
        exit: () => this.through(outer, target),
      };
    });
    return entry;
  }

  private run(steps: Steps | undefined): void {
    const stack = steps ? [steps] : [];
    for (let top = stack.at(-1); top && this.points.length < this.limit; top = stack.at(-1)) {
      const { done, value } = top.next();
      if (done) stack.pop();
      else if (value) stack.push(value);
    }
  }

  private register(node: Node): Point {
    const point = this.add({ node });
    const known = this.pointsOf.get(node);
    if (known) known.push(point);
    else this.pointsOf.set(node, [point]);
    return point;
  }

  private add(what: { node?: Node; exit?: GraphExit }): Point {
    const point: Point = { index: this.points.length, node: what.node, exit: what.exit, next: [] };
    this.points.push(point);
    return point;
  }

  private addEdge(edge: Edge): void {
    edge.from.next.push(edge);
    if (edge.bound) this.bound.add(edge.bound);
  }
}
