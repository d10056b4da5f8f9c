import { wayTo, type Arrow, type Box } from './box.js';
import type { PageGraph } from './page-graph.js';

/**
 * Every import as part of an arrow between two boxes that lie beside each other, by the id of the box around both. So
 * an arrow never crosses the border of a box, and what is inside of a closed box need not be known to draw it.
 */
export function liftImports(graph: PageGraph, root: Box, imports: readonly number[]): Map<string, Arrow[]> {
  const ways = new Map<number, Box[]>();
  const walk = (box: Box): void => {
    const [module] = box.modules;
    if (box.kind === 'module' && module !== undefined) ways.set(module, wayTo(box));
    box.children.forEach(walk);
  };
  walk(root);

  const arrows = new Map<string, Map<string, Arrow>>();
  for (const index of imports) {
    const found = graph.imports[index];
    const from = found && ways.get(found[0]);
    const to = found && ways.get(found[1]);
    if (!from || !to || from === to) continue;
    const depth = from.findIndex((box, at) => box !== to[at]);
    const [around, a, b] = [from[depth - 1], from[depth], to[depth]];
    if (!around || !a || !b) continue;
    const inside = arrows.get(around.id) ?? new Map<string, Arrow>();
    arrows.set(around.id, inside);
    const key = JSON.stringify([a.id, b.id]);
    const before = inside.get(key) ?? { from: a, to: b, imports: [], typeOnly: true, violations: 0 };
    before.imports.push(index);
    inside.set(key, {
      ...before,
      typeOnly: before.typeOnly && found[4] === 1,
      violations: before.violations + (found[6].length > 0 ? 1 : 0),
    });
  }
  return new Map([...arrows].map(([id, inside]) => [id, [...inside.values()]]));
}
