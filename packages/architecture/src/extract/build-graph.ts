import type { ExportedKinds, Graph, Module, Target } from '../graph/graph.js';
import type { ReadModule } from './extract.js';
import type { ModuleFacts } from './module-facts.js';

const none: ExportedKinds = { abstract: 0, concrete: 0 };

/** Joins what the modules say with what their specifiers lead to. No edge is elided yet. */
export function buildGraph(
  modules: readonly ReadModule[],
  facts: ReadonlyMap<string, ModuleFacts>,
  targets: Readonly<Record<string, Readonly<Record<string, Target>>>>,
  workspace: Graph['workspace'],
): Graph {
  const result = new Map<string, Module>();
  for (const { path } of modules) {
    const { references = [], ambient = [], exports = none } = facts.get(path) ?? {};
    const edges = references.map(reference => ({
      ...reference,
      from: path,
      target: targets[path]?.[reference.specifier] ?? ({ type: 'unresolved' } as const),
      elided: false,
    }));
    result.set(path, { path, edges, ambient, exports });
  }
  return { modules: result, workspace };
}
