import { nodeNames } from './node-names.js';
import type { Arrow, Box, Picture } from './picture.js';

/** Readable on the light and the dark background of a forge. */
const red = '#d1242f';

/**
 * A picture as a flowchart of Mermaid, for READMEs. It has no figures, so that it changes only when the architecture
 * does. Arrows of types only are dotted; those against a policy are red and say which.
 */
export function mermaid({ boxes, arrows, options }: Picture): string {
  const names = nodeNames(boxes);
  const wrong = arrows.flatMap(({ violations }, index) => (violations > 0 ? [index] : []));
  const lines = [
    'flowchart TD',
    ...boxes.map(box => `${names.get(box.id)}${shape(box)}`),
    ...arrows.map(arrow => `${names.get(arrow.from)} ${line(arrow)} ${names.get(arrow.to)}`),
    ...(wrong.length > 0 ? [`linkStyle ${wrong.join(',')} stroke:${red},stroke-width:2px,color:${red}`] : []),
  ];
  const command = `plimsoll graph --format mermaid ${options}`;
  return `%% ${command}\n${lines.join('\n  ')}\n`;
}

function shape({ label, kind }: Box): string {
  return kind === 'rest' ? `(["${escape(label)}"])` : `["${escape(label)}"]`;
}

function line({ typeOnly, against }: Arrow): string {
  const label = against.length > 0 ? `|"against ${escape(against.join(', '))}"|` : '';
  return `${typeOnly ? '-.->' : '-->'}${label}`;
}

/** Entities as Mermaid writes them: what is no plain text in a quoted label. */
function escape(text: string): string {
  return text.replace(/[\s\0]+/g, ' ').replace(/["#&<>`\\]/g, character => `#${character.charCodeAt(0)};`);
}
