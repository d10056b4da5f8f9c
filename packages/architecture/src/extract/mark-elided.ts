import type { Graph, Module } from '../graph/graph.js';
import { isLoadEdge } from '../graph/load-edge.js';
import { stronglyConnected } from '../graph/strongly-connected.js';
import { successors } from '../graph/successors.js';
import { elidedSpecifiers } from './elided-specifiers.js';
import type { ReadModule } from './extract.js';
import type { CacheContent } from './extraction-cache.js';

/**
 * Marks the imports that compilers drop, in the modules that lie on a cycle and those that somebody asks about: telling
 * them means walking the whole tree of a module.
 * @param isAskedFor the further modules in which somebody wants to know.
 * @param keepsAll tells modules whose compiler drops nothing.
 */
export function markElided(
  graph: Graph,
  modules: readonly ReadModule[],
  cache: CacheContent,
  isAskedFor: (module: Module) => boolean,
  keepsAll: (path: string) => boolean,
): { graph: Graph; elided: CacheContent['elided'] } {
  const entangled = new Set(stronglyConnected(successors(graph, isLoadEdge)).flat());
  const elided: Record<string, readonly string[]> = {};
  const marked = new Map<string, Module>(graph.modules);
  for (const source of modules) {
    const { path, key } = source;
    const module = graph.modules.get(path);
    if (!module || keepsAll(path) || !(entangled.has(path) || isAskedFor(module))) continue;
    const dropped = (elided[key] = cache.elided[key] ?? [...elidedSpecifiers(path, source.text)]);
    if (dropped.length === 0) continue;
    const edges = module.edges.map(edge =>
      edge.kind === 'static' && dropped.includes(edge.specifier) ? { ...edge, elided: true } : edge,
    );
    marked.set(path, { ...module, edges });
  }
  return { graph: { ...graph, modules: marked }, elided };
}
