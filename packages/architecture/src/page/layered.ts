import type { Arrow, Box } from './box.js';

/** A place in the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How large something is. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is to be placed; the place is written into it. */
interface Placeable extends Size {
  readonly box: Box;
  x: number;
  y: number;
}

/** The part of the layout library that is used. It stands in the page before this script. */
interface Dagre {
  readonly graphlib: { readonly Graph: new () => DagreGraph };
  layout(graph: DagreGraph): void;
}

interface DagreGraph {
  setGraph(options: object): void;
  setNode(id: string, node: object): void;
  setEdge(from: string, to: string, edge: object): void;
  node(id: string): Point;
  edge(from: string, to: string): Point & { readonly points: readonly Point[] };
  graph(): Size;
}

declare const dagre: Dagre;

/** Boxes in layers, so that arrows point down, with the ways of the arrows. */
export interface Layered extends Size {
  readonly arrows: readonly { readonly arrow: Arrow; readonly points: readonly Point[]; readonly label: Point }[];
}

/** How much wider than high a picture is at best. */
const goodShape = 1.6;

/** Places boxes so that those that import are above, or left of, those that they import, whichever reads better. */
export function layered(boxes: readonly Placeable[], arrows: readonly Arrow[]): Layered {
  if (boxes.length === 0) return { width: 0, height: 0, arrows: [] };
  const down = graphOf(boxes, arrows, 'TB');
  const { width, height } = down.graph();
  const isWide = boxes.length > 8 && arrows.length < 60 && width > height * goodShape * 2.2;
  const aside = isWide ? graphOf(boxes, arrows, 'LR') : down;
  const graph = shapeFault(aside.graph()) < shapeFault(down.graph()) ? aside : down;
  for (const placed of boxes) {
    const { x, y } = graph.node(placed.box.id);
    placed.x = x - placed.width / 2;
    placed.y = y - placed.height / 2;
  }
  return {
    width: graph.graph().width,
    height: graph.graph().height,
    arrows: arrows.map(arrow => {
      const { points, x, y } = graph.edge(arrow.from.id, arrow.to.id);
      return { arrow, points, label: { x, y } };
    }),
  };
}

function shapeFault({ width, height }: Size): number {
  return Math.abs(Math.log(width / height / goodShape));
}

function graphOf(boxes: readonly Placeable[], arrows: readonly Arrow[], rankdir: 'TB' | 'LR'): DagreGraph {
  const graph = new dagre.graphlib.Graph();
  const ranker = arrows.length > 60 ? 'tight-tree' : 'network-simplex';
  graph.setGraph({ rankdir, ranker, nodesep: 26, ranksep: 34, edgesep: 16, acyclicer: 'greedy' });
  for (const { box, width, height } of boxes) graph.setNode(box.id, { width, height });
  for (const { from, to, imports, violations } of arrows) {
    // what breaks a policy is what points the wrong way
    const weight = violations > 0 ? 1 : 1 + imports.length;
    graph.setEdge(from.id, to.id, { weight, width: 8 + 7 * String(imports.length).length, height: 14, labelpos: 'c' });
  }
  dagre.layout(graph);
  return graph;
}
