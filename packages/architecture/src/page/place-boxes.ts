import type { Arrow, Box } from './box.js';
import { layered, type Point, type Size } from './layered.js';
import { shorten } from './shorten.js';
import { strongestArrows } from './strongest-arrows.js';
import { textWidth } from './text-width.js';

/** A box with its place, relative to the box around it, and what is in it if it is open. */
export interface PlacedBox extends Size {
  readonly box: Box;
  x: number;
  y: number;
  readonly isOpen: boolean;
  readonly children: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

/** An arrow with its way, relative to the box around it. Quiet arrows are drawn only when somebody asks for them. */
export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  readonly label: Point;
  readonly isQuiet: boolean;
}

/** Above what is in an open box: its name. */
const header = 30;
const padding = 18;
/** More boxes than this that are tied to each other are unreadable in layers. */
const tooMany = 70;

/** What was placed last, by box, with what was open in it then. */
const remembered = new WeakMap<Box, { readonly key: string; readonly placed: PlacedBox }>();

/** Gives every visible box its place, from the inside out. What has not changed since the last time is not laid out again. */
export function placeBoxes(
  box: Box,
  arrows: ReadonlyMap<string, readonly Arrow[]>,
  open: ReadonlySet<string>,
): PlacedBox {
  if (!isOpenIn(box, open)) return { box, x: 0, y: 0, isOpen: false, children: [], arrows: [], ...closedSize(box) };
  const key = openInside(box, open);
  const before = remembered.get(box);
  const placed = before?.key === key ? { ...before.placed, x: 0, y: 0 } : placeInside(box, arrows, open);
  remembered.set(box, { key, placed });
  return placed;
}

function isOpenIn(box: Box, open: ReadonlySet<string>): boolean {
  return box.kind === 'root' || (open.has(box.id) && box.children.length > 0);
}

function openInside(box: Box, open: ReadonlySet<string>): string {
  return box.children.map(child => (isOpenIn(child, open) ? `(${openInside(child, open)})` : '.')).join('');
}

function placeInside(box: Box, arrows: ReadonlyMap<string, readonly Arrow[]>, open: ReadonlySet<string>): PlacedBox {
  const children = box.children.map(child => placeBoxes(child, arrows, open));
  const inside = arrows.get(box.id) ?? [];
  const tied = new Set(inside.flatMap(({ from, to }) => [from, to]));
  const isCrowded = tied.size > tooMany;
  const connected = isCrowded ? [] : children.filter(child => tied.has(child.box));
  const alone = children.filter(child => !connected.includes(child));

  const strong = strongestArrows(isCrowded ? [] : inside);
  const drawn = layered(connected, [...strong]);
  const columns = inRows(alone, Math.max(drawn.width, Math.sqrt(areaOf(alone) * 1.8), 240));
  const [left, top] = box.kind === 'root' ? [0, 0] : [padding, header + padding / 2];
  const below = drawn.height === 0 ? 0 : drawn.height + padding;
  for (const child of connected) move(child, left, top);
  for (const child of alone) move(child, left, top + below);
  const width = Math.max(
    drawn.width,
    columns.width,
    box.kind === 'root' ? 0 : textWidth(shorten(box.label, 44), 13, true) + 60,
  );
  const height = Math.max(columns.height === 0 ? drawn.height : below + columns.height, 20);
  const shift = ({ x, y }: Point): Point => ({ x: x + left, y: y + top });
  const placed = [
    ...inside.filter(arrow => !strong.has(arrow)).map(arrow => straight(arrow, children)),
    ...drawn.arrows.map(way => ({ ...way, points: way.points.map(shift), label: shift(way.label), isQuiet: false })),
  ];
  return {
    box,
    x: 0,
    y: 0,
    isOpen: true,
    children,
    arrows: placed,
    width: width + left * 2,
    height: height + top + left,
  };
}

function closedSize({ label, kind, modules }: Box): Size {
  const name = textWidth(shorten(label, 34), 13, kind === 'layer' || kind === 'service');
  const count = kind === 'module' ? 0 : textWidth(`${modules.length} modules`, 11);
  return {
    width: Math.ceil(Math.max(name + (kind === 'module' ? 30 : 52), count + 52, 72)),
    height: kind === 'module' ? 32 : 48,
  };
}

function areaOf(boxes: readonly Size[]): number {
  return boxes.reduce((sum, { width, height }) => sum + (width + padding) * (height + padding), 0);
}

/** Boxes that nothing ties to those beside them, in rows like words in a text. */
function inRows(boxes: readonly PlacedBox[], wanted: number): Size {
  let [x, y, row, width] = [0, 0, 0, 0];
  for (const box of boxes) {
    if (x > 0 && x + box.width > wanted) [x, y, row] = [0, y + row + padding, 0];
    [box.x, box.y] = [x, y];
    width = Math.max(width, x + box.width);
    [x, row] = [x + box.width + padding, Math.max(row, box.height)];
  }
  return { width, height: y + row };
}

function move(box: PlacedBox, x: number, y: number): void {
  box.x += x;
  box.y += y;
}

function straight(arrow: Arrow, boxes: readonly PlacedBox[]): PlacedArrow {
  const [from, to] = [arrow.from, arrow.to].map(end => centreOf(boxes.find(({ box }) => box === end)));
  const [a, b] = [from ?? { x: 0, y: 0 }, to ?? { x: 0, y: 0 }];
  return { arrow, points: [a, b], label: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, isQuiet: true };
}

function centreOf(box: PlacedBox | undefined): Point {
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
}
