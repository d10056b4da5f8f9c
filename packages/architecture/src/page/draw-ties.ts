import { wayTo, type Box } from './box.js';
import { drawn } from './element.js';
import type { Spot } from './flatten-placed.js';
import type { Point, Size } from './layered.js';
import type { PageGraph } from './page-graph.js';

/** What a selected box is tied to: the innermost visible box at the other end, and how often. */
export interface Tie {
  readonly other: Box;
  readonly isOut: boolean;
  readonly imports: number[];
  readonly violations: number;
}

/** Every tie of a box to visible boxes outside of it. */
export function tiesOf(
  graph: PageGraph,
  box: Box,
  imports: readonly number[],
  visibleAt: (module: number) => Box | undefined,
): Tie[] {
  const own = new Set(box.modules);
  const ties = new Map<string, Tie>();
  for (const index of imports) {
    const found = graph.imports[index];
    if (!found || own.has(found[0]) === own.has(found[1])) continue;
    const isOut = own.has(found[0]);
    const other = visibleAt(isOut ? found[1] : found[0]);
    if (!other || wayTo(box).includes(other)) continue;
    const key = `${isOut} ${other.id}`;
    const before = ties.get(key) ?? { other, isOut, imports: [], violations: 0 };
    before.imports.push(index);
    ties.set(key, { ...before, violations: before.violations + (found[6].length > 0 ? 1 : 0) });
  }
  return [...ties.values()].sort((a, b) => b.violations - a.violations || b.imports.length - a.imports.length);
}

/** Draws ties right across the borders of boxes, on top of the picture. */
export function drawTies(box: Box, ties: readonly Tie[], spots: ReadonlyMap<string, Spot>): SVGGElement {
  const own = spots.get(box.id);
  const group = drawn('g', { class: 'ties' });
  if (!own) return group;
  for (const { other, isOut, violations } of ties) {
    const spot = spots.get(other.id);
    if (!spot) continue;
    const [from, to] = isOut ? [own, spot] : [spot, own];
    const kind = violations > 0 ? 'wrong' : isOut ? 'out' : 'in';
    group.append(drawn('path', { class: `tie ${kind}`, d: curve(from, to), 'marker-end': `url(#head-${kind})` }));
  }
  return group;
}

type Place = Point & Size;

function curve(from: Place, to: Place): string {
  const isBeside = Math.abs(middle(from).x - middle(to).x) > Math.abs(middle(from).y - middle(to).y) * 1.5;
  const [a, b] = [borderOf(from, middle(to), isBeside), borderOf(to, middle(from), isBeside)];
  const [dx, dy] = [(b.x - a.x) / 2, (b.y - a.y) / 2];
  const [c, d] = isBeside
    ? [
        { x: a.x + dx, y: a.y },
        { x: b.x - dx, y: b.y },
      ]
    : [
        { x: a.x, y: a.y + dy },
        { x: b.x, y: b.y - dy },
      ];
  return `M ${a.x} ${a.y} C ${c.x} ${c.y} ${d.x} ${d.y} ${b.x} ${b.y}`;
}

function middle({ x, y, width, height }: Place): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function borderOf(place: Place, towards: Point, isBeside: boolean): Point {
  const { x, y } = middle(place);
  if (isBeside) return { x: towards.x > x ? place.x + place.width : place.x, y };
  return { x, y: towards.y > y ? place.y + place.height : place.y };
}
