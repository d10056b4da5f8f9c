import { nodeNames } from './node-names.js';
import type { Arrow, Box, Picture } from './picture.js';

const graphStyle =
  'rankdir=TB nodesep=0.35 ranksep=0.6 bgcolor="transparent" pad=0.2 fontname="Helvetica,Arial,sans-serif"';
const boxStyle =
  'shape=box style="rounded,filled" fillcolor="#f6f8fa" color="#8c959f" fontcolor="#1f2328" fontname="Helvetica,Arial,sans-serif" fontsize=12 margin="0.18,0.09"';
const arrowStyle = 'color="#6e7781" fontcolor="#57606a" fontname="Helvetica,Arial,sans-serif" fontsize=9 arrowsize=0.7';

/**
 * A picture in the language of Graphviz, with figures. Arrows of types only are dashed; those against a policy are red and
 * say which.
 */
export function dot({ boxes, arrows, options }: Picture, format: 'dot' | 'svg' = 'dot'): string {
  const names = nodeNames(boxes);
  const lines = [
    `graph [${graphStyle}]`,
    `node [${boxStyle}]`,
    `edge [${arrowStyle}]`,
    ...boxes.map(box => `${names.get(box.id)} [${boxAttributes(box)}]`),
    ...arrows.map(arrow => `${names.get(arrow.from)} -> ${names.get(arrow.to)} [${arrowAttributes(arrow)}]`),
  ];
  const command = `plimsoll graph --format ${format} ${options}`;
  return `// ${command.replace(/[\r\n]+/g, ' ')}\ndigraph plimsoll {\n  ${lines.join('\n  ')}\n}\n`;
}

function boxAttributes({ label, kind, modules, focused }: Box): string {
  const style = kind === 'rest' || !focused ? ' style="rounded,filled,dashed"' : '';
  const figures = kind === 'module' ? [] : [`${modules} ${modules === 1 ? 'module' : 'modules'}`];
  return `label=${quoted([label, ...figures])} class="box ${kind}"${style}`;
}

function arrowAttributes({ imports, typeOnly, violations, against }: Arrow): string {
  const told = `${imports} ${imports === 1 ? 'import' : 'imports'}`;
  const tooltip = typeOnly ? `${told}, of types only` : told;
  const width = (1 + Math.log2(imports) * 0.35).toFixed(2);
  const dashed = typeOnly ? ' style=dashed' : '';
  const plain = `tooltip=${quoted([tooltip])} penwidth=${width}${dashed}`;
  if (violations === 0) return `label="${imports}" class="arrow" ${plain}`;
  const label = [`${violations} of ${imports} against`, against.join(', ')];
  return `label=${quoted(label)} class="arrow wrong" color="#d1242f" fontcolor="#d1242f" ${plain}`;
}

/** A string of the language, whose lines are centred. Backslashes and entities would mean something else. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map(line =>
    line
      .replace(/[\s\0]+/g, ' ')
      .replace(/[\\"]/g, '\\$&')
      .replaceAll('&', '&amp;'),
  );
  return `"${escaped.join('\\n')}"`;
}
