import type { Size } from './layered.js';
import type { PlacedBox } from './place-boxes.js';

/** Where a visible box is in the whole picture. */
export interface Spot extends Size {
  readonly placed: PlacedBox;
  readonly x: number;
  readonly y: number;
}

/** Every visible box by its id, with its place in the whole picture; those around come before those inside. */
export function flattenPlaced(root: PlacedBox): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  const visit = (placed: PlacedBox, left: number, top: number): void => {
    const [x, y] = [left + placed.x, top + placed.y];
    if (placed.box.kind !== 'root')
      spots.set(placed.box.id, { placed, x, y, width: placed.width, height: placed.height });
    for (const child of placed.children) visit(child, x, y);
  };
  visit(root, 0, 0);
  return spots;
}
