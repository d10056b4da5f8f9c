import type { Box } from './box.js';
import { drawArrow } from './draw-arrow.js';
import { drawn } from './element.js';
import type { PlacedBox } from './place-boxes.js';
import { plural } from './plural.js';
import { shorten } from './shorten.js';
import type { Selection } from './state.js';

/** What a drawing is told beside its boxes. */
export interface Drawing {
  /** The colour of a box: a number of the palette; undefined for none. */
  readonly hueOf: (box: Box) => number | undefined;
  /** Imports of the box, or of what is in it, that break a policy. */
  readonly violationsOf: (box: Box) => number;
  readonly select: (selection: Selection) => void;
  readonly toggle: (box: Box) => void;
}

/** Draws a box and everything that is visible in it: boxes below, arrows above. */
export function drawBoxes(placed: PlacedBox, drawing: Drawing): SVGGElement {
  const { box, x, y, isOpen } = placed;
  const inside = [
    ...placed.arrows.filter(({ isQuiet }) => !isQuiet).map(arrow => drawArrow(arrow, drawing)),
    ...placed.children.map(child => drawBoxes(child, drawing)),
  ];
  if (box.kind === 'root') return drawn('g', {}, ...inside);
  const hue = drawing.hueOf(box);
  const group = drawn(
    'g',
    {
      class: `box ${box.kind}${isOpen ? ' open' : ''}`,
      transform: `translate(${x} ${y})`,
      'data-box': box.id,
      tabindex: -1,
      role: 'button',
      'aria-label': described(box, drawing.violationsOf(box)),
      ...(box.children.length > 0 && { 'aria-expanded': String(isOpen) }),
    },
    drawn('title', {}, box.label),
    drawn('rect', { class: 'paper', width: placed.width, height: placed.height, rx: 8 }),
    ...(hue === undefined ? [] : [stripe(placed, hue)]),
    ...(isOpen ? openText(placed) : closedText(placed, drawing)),
    ...inside,
  );
  group.addEventListener('click', event => {
    event.stopPropagation();
    const isSign = event.target instanceof Element && event.target.closest('.sign') !== null;
    if (isSign) drawing.toggle(box);
    else drawing.select({ type: 'box', id: box.id });
  });
  group.addEventListener('dblclick', event => {
    event.stopPropagation();
    if (!(event.target instanceof Element && event.target.closest('.sign'))) drawing.toggle(box);
  });
  return group;
}

function described(box: Box, violations: number): string {
  const size = box.kind === 'module' ? '' : `, ${plural(box.modules.length, 'module')}`;
  return `${box.kind === 'range' ? 'modules' : box.kind} ${box.label}${size}${violations > 0 ? `, ${plural(violations, 'violation')}` : ''}`;
}

function stripe({ isOpen, width, height }: PlacedBox, hue: number): SVGElement {
  const shape = isOpen ? { x: 12, y: 0, width: width - 24, height: 3 } : { x: 0, y: 8, width: 3, height: height - 16 };
  return drawn('rect', { class: `stripe hue-${hue}`, rx: 1.5, ...shape });
}

function openText({ box, width }: PlacedBox): SVGElement[] {
  const room = Math.max(8, Math.floor((width - 50) / 7.2));
  return [drawn('text', { class: 'name', x: 14, y: 21 }, shorten(box.label, room)), sign(width - 20, 17, '−')];
}

function closedText({ box, width, height }: PlacedBox, drawing: Drawing): SVGElement[] {
  const violations = drawing.violationsOf(box);
  const name = shorten(box.label, 34);
  const badge = violations > 0 ? [drawn('circle', { class: 'badge', cx: width - 4, cy: 4, r: 4.5 })] : [];
  if (box.kind === 'module') return [drawn('text', { class: 'name', x: 14, y: height / 2 + 4.5 }, name), ...badge];
  return [
    drawn('text', { class: 'name', x: 14, y: 20 }, name),
    drawn('text', { class: 'count', x: 14, y: 37 }, plural(box.modules.length, 'module')),
    sign(width - 20, height / 2, '+'),
    ...badge,
  ];
}

/** Opens and closes: a place for the pointer; the keyboard has Enter. */
function sign(x: number, y: number, text: '+' | '−'): SVGElement {
  const size = { x: -8, y: -8, width: 16, height: 16, rx: 4 };
  const bars = text === '+' ? 'M -4 0 H 4 M 0 -4 V 4' : 'M -4 0 H 4';
  return drawn(
    'g',
    { class: 'sign', transform: `translate(${x} ${y})` },
    drawn('rect', size),
    drawn('path', { d: bars }),
  );
}
