import { createLayerMatcher, type ResolvedConfig } from '@plimsoll/config';
import type { Edge, Graph } from '../graph/graph.js';
import { projectTarget } from './project-target.js';

/** A layer that a module reaches, and the shortest way there. */
export interface ReachedLayer {
  readonly layer: string;
  readonly edges: readonly Edge[];
}

/**
 * The layers that a module must not import and reaches through files of no layer, one path for each layer: the
 * shortest, and of equal ones that of the imports written first.
 */
export function reachedLayers(graph: Graph, config: ResolvedConfig, start: string): ReachedLayer[] {
  const matcher = createLayerMatcher(config);
  const from = matcher.layerOf(start);
  const found = new Map<string, ReachedLayer>();
  const seen = new Set([start]);
  let front: (readonly Edge[])[] = [[]];
  while (front.length > 0 && from !== undefined) {
    const next: (readonly Edge[])[] = [];
    for (const path of front) {
      const at = path.at(-1);
      for (const edge of graph.modules.get(at ? (projectTarget(at) ?? '') : start)?.edges ?? []) {
        const to = projectTarget(edge);
        if (to === undefined || seen.has(to)) continue;
        const edges = [...path, edge];
        const layer = matcher.layerOf(to);
        if (layer === undefined) {
          seen.add(to);
          next.push(edges);
        } else if (path.length > 0 && !found.has(layer) && !isAllowed(matcher, from, layer, edges)) {
          found.set(layer, { layer, edges });
        }
      }
    }
    front = next;
  }
  return [...found.values()];
}

/** A path imports types only when one of its steps does. */
function isAllowed(
  matcher: ReturnType<typeof createLayerMatcher>,
  from: string,
  to: string,
  edges: readonly Edge[],
): boolean {
  return matcher.mayImport(from, to, { typeOnly: edges.some(edge => edge.typeOnly) });
}
