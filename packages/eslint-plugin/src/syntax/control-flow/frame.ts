import type { TSESTree } from '@typescript-eslint/utils';
import type { Point } from './graph.js';

/** Where a jump goes, and how deep in the frames that place lies. */
export interface Target {
  point: Point;
  depth: number;
}

/** Code that runs however a region is left: the block of a `finally`, or the disposal of a `using` declarator. */
export interface Cleanup {
  node: TSESTree.BlockStatement | TSESTree.VariableDeclarator;
  /** The frame around the region, in which the cleanup itself runs. */
  outer: Frame;
  /** One copy of the cleanup for each place that the jumps through it are bound for. */
  copies: Map<Point, Point>;
}

/** What encloses the statement that is being built, as a list from the inside out. Frames never change once made. */
export interface Frame {
  readonly depth: number;
  readonly outer?: Frame;
  /** The nearest frame with a cleanup, this one included. */
  readonly cleanup?: Frame & { readonly runs: Cleanup };
  readonly runs?: Cleanup;
  /** Where a failure goes. */
  readonly handler: Target;
  /** Where `break` and `continue` without a label go. */
  readonly breakTo?: Target;
  readonly continueTo?: Target;
  /** The labels of the statement that made this frame, and where `break label` and `continue label` go. */
  readonly labels?: readonly string[];
  readonly ownBreak?: Target;
  readonly ownContinue?: Target;
}

/** The frame inside a catch clause's `try` block. */
export function handlerFrame(outer: Frame, handler: Point): Frame {
  const depth = outer.depth + 1;
  return { ...inherited(outer), depth, outer, handler: { point: handler, depth } };
}

/** The frame inside a region that ends in a cleanup. */
export function cleanupFrame(outer: Frame, node: Cleanup['node']): Frame {
  const runs: Cleanup = { node, outer, copies: new Map() };
  const frame: { -readonly [Key in keyof Frame]: Frame[Key] } = { ...inherited(outer), depth: outer.depth + 1, outer };
  frame.runs = runs;
  frame.cleanup = frame as Frame & { readonly runs: Cleanup };
  return frame;
}

/** The frame inside a loop, a switch or a labelled statement; only a loop has `continueTo`. */
export function jumpFrame(
  outer: Frame,
  jumps: { labels: readonly string[]; breakTo: Point; continueTo?: Point; plainBreak: boolean },
): Frame {
  const depth = outer.depth + 1;
  const ownBreak = { point: jumps.breakTo, depth };
  const ownContinue = jumps.continueTo && { point: jumps.continueTo, depth };
  return {
    ...inherited(outer),
    depth,
    outer,
    labels: jumps.labels,
    ownBreak,
    ownContinue,
    breakTo: jumps.plainBreak ? ownBreak : outer.breakTo,
    continueTo: ownContinue ?? outer.continueTo,
  };
}

/** The target of `break label` or `continue label`, if an enclosing statement has that label. */
export function labelled(frame: Frame, label: string, jump: 'break' | 'continue'): Target | undefined {
  for (let at: Frame | undefined = frame; at; at = at.outer) {
    if (at.labels?.includes(label)) return jump === 'break' ? at.ownBreak : at.ownContinue;
  }
  return undefined;
}

function inherited(outer: Frame): Pick<Frame, 'cleanup' | 'handler' | 'breakTo' | 'continueTo'> {
  return {
    cleanup: outer.cleanup,
    handler: outer.handler,
    breakTo: outer.breakTo,
    continueTo: outer.continueTo,
  };
}
