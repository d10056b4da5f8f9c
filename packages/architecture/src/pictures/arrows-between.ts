import type { Graph } from '../graph/graph.js';
import type { FaultyEdges } from './faulty-edges.js';
import type { Arrow } from './picture.js';

/** All imports between modules of different boxes, as one arrow for each two boxes. */
export function arrowsBetween(graph: Graph, boxOf: (path: string) => string | undefined, faults: FaultyEdges): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const edge of [...graph.modules.values()].flatMap(module => module.edges)) {
    const from = boxOf(edge.from);
    const to = edge.target.type === 'project' ? boxOf(edge.target.path) : undefined;
    if (from === undefined || to === undefined || from === to) continue;
    const key = JSON.stringify([from, to]);
    const before = arrows.get(key) ?? { from, to, imports: 0, typeOnly: true, violations: 0, against: [] };
    const found = faults(edge);
    arrows.set(key, {
      ...before,
      imports: before.imports + 1,
      typeOnly: before.typeOnly && edge.typeOnly,
      violations: before.violations + (found.length > 0 ? 1 : 0),
      against: [...new Set([...before.against, ...found.map(({ rule }) => rule)])].sort(),
    });
  }
  return [...arrows.values()];
}
