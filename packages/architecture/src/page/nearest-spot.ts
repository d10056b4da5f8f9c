import type { Spot } from './flatten-placed.js';

/** Where an arrow key leads. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** The visible box that lies next in a direction: near counts, and so does being in line. */
export function nearestSpot(from: Spot, spots: Iterable<Spot>, direction: Direction): Spot | undefined {
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'down' || direction === 'right' ? 1 : -1;
  const [own, ownAside] = [rangeOf(from, isAcross), rangeOf(from, !isAcross)];
  let best: { spot: Spot; cost: number } | undefined;
  for (const spot of spots) {
    if (spot === from || holds(spot, from) || holds(from, spot)) continue;
    const [other, aside] = [rangeOf(spot, isAcross), rangeOf(spot, !isAcross)];
    if ((other.middle - own.middle) * sign <= 4) continue;
    const ahead = Math.max(0, sign > 0 ? other.start - own.end : own.start - other.end);
    const cost = ahead + gapOf(ownAside, aside) * 1.5 + Math.abs(aside.middle - ownAside.middle) * 0.2;
    if (!best || cost < best.cost) best = { spot, cost };
  }
  return best?.spot;
}

interface Range {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

function rangeOf({ x, y, width, height }: Spot, isAcross: boolean): Range {
  const [start, size] = isAcross ? [x, width] : [y, height];
  return { start, middle: start + size / 2, end: start + size };
}

function gapOf(a: Range, b: Range): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

function holds(outer: Spot, inner: Spot): boolean {
  for (let box = inner.placed.box.parent; box; box = box.parent) if (box === outer.placed.box) return true;
  return false;
}
