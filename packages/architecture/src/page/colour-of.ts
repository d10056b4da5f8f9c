import type { Box } from './box.js';
import type { PageGraph } from './page-graph.js';

/** How many colours the palette has. */
export const hues = 8;

/** The colour of the layer that all modules of a box belong to; without layers, that of their service. */
export function colourOf(graph: PageGraph, { modules }: Box): number | undefined {
  const at = graph.layers.length > 0 ? 1 : 2;
  const [first] = modules;
  const group = first === undefined ? -1 : (graph.modules[first]?.[at] ?? -1);
  if (group === -1 || !modules.every(module => graph.modules[module]?.[at] === group)) return undefined;
  return group % hues;
}
