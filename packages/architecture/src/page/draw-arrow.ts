import type { Drawing } from './draw-boxes.js';
import { drawn } from './element.js';
import type { PlacedArrow } from './place-boxes.js';
import { plural } from './plural.js';
import { smoothPath } from './smooth-path.js';

/** Draws an arrow, wide enough to be clicked. */
export function drawArrow({ arrow, points, label }: PlacedArrow, drawing: Drawing): SVGGElement {
  const { from, to, imports, typeOnly, violations } = arrow;
  const isWrong = violations > 0;
  const names = ['arrow', isWrong && 'wrong', typeOnly && 'types'].filter(Boolean);
  const d = smoothPath(points);
  const told = `${from.label} imports ${to.label}, ${plural(imports.length, 'import')}`;
  const broken = isWrong ? `, ${plural(violations, 'violation')}` : '';
  const group = drawn(
    'g',
    {
      class: names.join(' '),
      'data-from': from.id,
      'data-to': to.id,
      tabindex: -1,
      role: 'button',
      'aria-label': `${told}${typeOnly ? ', types only' : ''}${broken}`,
    },
    drawn('title', {}, `${from.label} → ${to.label}: ${plural(imports.length, 'import')}${broken}`),
    drawn('path', { class: 'hit', d }),
    drawn('path', {
      class: 'line',
      d,
      'stroke-width': (1.1 + Math.log2(imports.length) * 0.35).toFixed(2),
      'marker-end': `url(#${isWrong ? 'head-wrong' : 'head'})`,
    }),
    drawn('text', { class: 'amount', x: label.x, y: label.y + 3.5 }, String(imports.length)),
  );
  group.addEventListener('click', event => {
    event.stopPropagation();
    drawing.select({ type: 'arrow', from: from.id, to: to.id });
  });
  return group;
}
