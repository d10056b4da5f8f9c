import { dot } from './dot.js';
import type { Picture } from './picture.js';

/** Where the background of the page is dark, the picture has no paper of its own. */
const style = `<style>
  @media (prefers-color-scheme: dark) {
    .box path, .box polygon { fill: #21262d; stroke: #6e7681; }
    .box text { fill: #e6edf3; }
    .arrow path { stroke: #8b949e; }
    .arrow polygon { fill: #8b949e; stroke: #8b949e; }
    .arrow text { fill: #9da7b1; }
    .wrong path { stroke: #ff7b72; }
    .wrong polygon { fill: #ff7b72; stroke: #ff7b72; }
    .wrong text { fill: #ff7b72; }
  }
</style>`;

/** A picture as SVG, laid out by Graphviz. */
export async function svg(picture: Picture): Promise<string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  const drawn = graphviz.layout(dot(picture, 'svg'), 'svg', 'dot');
  const command = escape(`plimsoll graph --format svg ${picture.options}`);
  return drawn
    .slice(drawn.indexOf('<svg'))
    .replace('<svg', `<svg data-command="${command}" role="img" aria-label="${escape(summary(picture))}"`)
    .replace('>', `>\n${style}`)
    .replace(/<title>plimsoll<\/title>\n/, '');
}

function summary({ boxes, arrows }: Picture): string {
  const wrong = arrows.filter(({ violations }) => violations > 0).length;
  const told = `${boxes.length} boxes and ${arrows.length} arrows`;
  return wrong === 0 ? told : `${told}, ${wrong} of them against a policy`;
}

function escape(text: string): string {
  return text.replace(/[&<>"\0-\x1f]/g, character => `&#${character.charCodeAt(0) || 32};`);
}
