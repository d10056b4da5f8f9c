import { createLayerMatcher, layerViolation, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import type { TypeNode, TypeUse } from '../graph/symbol-graph.js';
import type { Policy } from './policy.js';
import { isOff, severityOf } from './policy-options.js';
import { projectTarget } from './project-target.js';
import { putsTogether } from './puts-together.js';

const holding = new Set<TypeUse['role']>(['injected', 'field', 'parameter']);

/** Inner layers take and hold interfaces of their own, and no class of an outer layer. */
export const dependOnAbstractions: Policy<'modules' | 'symbols'> = {
  name: 'depend-on-abstractions',
  needs: ['modules', 'symbols'],
  isDeclared: config => config.domain.length > 0,
  check(graph, config) {
    const found = new Map<string, Finding>();
    for (const use of graph.symbols.typeUses) {
      const type = use.type === undefined ? undefined : graph.symbols.types.get(use.type);
      if (!type || !holding.has(use.role) || !isConcrete(type) || !reachesOut(use, type, graph, config)) continue;
      const identity = `${use.module} ${type.id}`;
      if (!found.has(identity)) found.set(identity, describe(use, type, config, identity));
    }
    return { findings: [...found.values()], announcements: [] };
  },
};

/** A class that does something: one without methods is data. */
function isConcrete({ kind, abstract, methods }: TypeNode): boolean {
  return kind === 'class' && !abstract && methods > 0;
}

function reachesOut(use: TypeUse, type: TypeNode, graph: Graph, config: ResolvedConfig): boolean {
  const { layerOf } = createLayerMatcher(config);
  const [inner, outer] = [layerOf(use.module), layerOf(type.module)];
  if (inner === undefined || outer === undefined || inner === outer) return false;
  if (!config.domain.includes(inner) || config.domain.includes(outer) || putsTogether(use.module, config)) return false;
  return !isReportedByLayers(use, type, graph, config);
}

/** The import itself is against the declared layers, and said so where it is written. */
function isReportedByLayers({ module }: TypeUse, type: TypeNode, graph: Graph, config: ResolvedConfig): boolean {
  if (isOff(config, 'layers')) return false;
  const edges = graph.modules.get(module)?.edges ?? [];
  return edges.some(
    edge =>
      projectTarget(edge) === type.module &&
      layerViolation(module, type.module, config, { typeOnly: edge.typeOnly }) !== undefined,
  );
}

function describe(use: TypeUse, type: TypeNode, config: ResolvedConfig, identity: string): Finding {
  const { layerOf } = createLayerMatcher(config);
  const [inner, outer] = [layerOf(use.module) ?? '', layerOf(type.module) ?? ''];
  const how = use.role === 'field' ? 'holds' : 'takes';
  return {
    rule: 'depend-on-abstractions',
    kind: 'policy',
    severity: severityOf(config, 'depend-on-abstractions'),
    messageId: 'concrete',
    message: `\`${inner}\` ${how} the class \`${type.name}\` of \`${outer}\` as \`${use.by}\`. Its rules can then be neither tried nor run without that one implementation. Declare in \`${inner}\` an interface with what it needs, and let \`${type.name}\` implement it.`,
    location: { file: use.module, ...use.range },
    trace: [
      { location: { file: use.module, ...use.range }, message: `${how} \`${type.name}\`` },
      { location: { file: type.module, ...type.range }, message: `a class of \`${outer}\`` },
    ],
    identity,
  };
}
