import { createLayerMatcher, layerViolation, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Edge, Graph } from '../graph/graph.js';
import { edgeLocation, importVerb } from './import-wording.js';
import { layerSilences } from './layer-silences.js';
import type { Policy } from './policy.js';
import { optionsOf, severityOf } from './policy-options.js';
import { projectTarget } from './project-target.js';
import { putsTogether } from './puts-together.js';
import { reachedLayers } from './reached-layers.js';

/** Imports follow the declared layers: directly, and where asked through files of no layer. */
export const layers: Policy<'modules'> = {
  name: 'layers',
  needs: ['modules'],
  isDeclared: config => config.layers.length > 0,
  check(graph, config) {
    const { through = false, exempt } = optionsOf(config, 'layers');
    const isExempt = (path: string) => putsTogether(path, config, exempt);
    const findings = [...graph.modules.keys()]
      .filter(path => !isExempt(path))
      .flatMap(path => [
        ...directViolations(graph, config, path),
        ...(through ? reachedViolations(graph, config, path) : []),
      ]);
    return { findings, announcements: layerSilences(graph, config, isExempt) };
  },
};

/** One finding for each file that a module must not import, at the first import that is wrong. */
function directViolations(graph: Graph, config: ResolvedConfig, path: string): Finding[] {
  const found = new Map<string, Finding>();
  for (const edge of graph.modules.get(path)?.edges ?? []) {
    const to = projectTarget(edge);
    if (to === undefined || to === path || found.has(to)) continue;
    const violation = layerViolation(path, to, config, { typeOnly: edge.typeOnly });
    if (!violation) continue;
    const hint = violation.allowedAsType
      ? ' Import its types only'
      : ` Import from ${allowedLayers(violation.allowed)}`;
    const message = `\`${violation.from}\` ${importVerb(edge)} \`${to}\` of \`${violation.to}\`, against the declared layers. Changes there now reach code that was meant to be independent of them.${hint}, or let \`${violation.from}\` declare an interface that \`${violation.to}\` implements.`;
    found.set(to, finding(config, 'direct', message, edge, `${path} -> ${to}`));
  }
  return [...found.values()];
}

/** One finding for each forbidden layer that a module reaches through files of no layer. */
function reachedViolations(graph: Graph, config: ResolvedConfig, path: string): Finding[] {
  const from = createLayerMatcher(config).layerOf(path);
  if (from === undefined) return [];
  return reachedLayers(graph, config, path).flatMap(({ layer, edges }) => {
    const [first] = edges;
    if (!first) return [];
    const last = edges.at(-1) as Edge;
    const message = `\`${from}\` reaches \`${projectTarget(last)}\` of \`${layer}\` through ${edges.length - 1} ${edges.length === 2 ? 'file' : 'files'} of no layer, against the declared layers. The dependency is there, and only out of sight. Give the files between a layer, or cut the path.`;
    const trace = edges.map(edge => ({
      location: edgeLocation(edge),
      message: `${importVerb(edge)} ${projectTarget(edge)}`,
    }));
    return [{ ...finding(config, 'through', message, first, `${path} => ${layer}`), trace }];
  });
}

function allowedLayers(allowed: readonly string[]): string {
  return allowed.length === 0 ? 'its own layer only' : allowed.map(name => `\`${name}\``).join(', ');
}

function finding(config: ResolvedConfig, messageId: string, message: string, edge: Edge, identity: string): Finding {
  const severity = severityOf(config, 'layers');
  return { rule: 'layers', kind: 'policy', severity, messageId, message, location: edgeLocation(edge), identity };
}
