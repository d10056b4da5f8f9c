import { createLayerMatcher, createServiceMatcher, fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import { edgeVerbs } from '../graph/edge-verbs.js';
import type { Graph } from '../graph/graph.js';
import type { PageGraph, PageImport, PageModule } from '../page/page-graph.js';
import { faultyEdges } from './faulty-edges.js';
import { focusedModules } from './focused-modules.js';
import type { PictureOptions } from './picture.js';
import { spellOut } from './spell-out.js';

/** How deep folders are open where nobody says it. */
const openAtFirst = 1;

/** The whole graph as the page carries it. What the options ask for is how the page opens; nothing is left out. */
export function pageOf(
  graph: Graph,
  config: ResolvedConfig,
  options: PictureOptions,
  findings: readonly Finding[],
  title: string,
): PageGraph {
  const { layerOf } = createLayerMatcher(config);
  const { serviceOf } = createServiceMatcher(config);
  const paths = [...graph.modules.keys()];
  const layers = config.layers.map(({ name }) => name).reverse();
  const services = [...new Set(paths.map(path => serviceOf(path)?.name))].filter(name => name !== undefined).sort();
  const places = new Map(paths.map((path, index) => [path, index]));
  const faults = faultyEdges(findings);
  const numbers = new Map(findings.map((finding, index) => [finding, index]));
  const { focus, violations = false, tests = false, depth = openAtFirst } = options;
  const focused = focus === undefined ? undefined : focusedModules(paths, focus, config);
  return {
    title,
    command: `plimsoll graph --format html ${spellOut(options)}`.trim(),
    layers,
    services,
    modules: paths.map((path): PageModule => {
      const [layer, service] = [layerOf(path), serviceOf(path)?.name];
      return [
        path,
        layer === undefined ? -1 : layers.indexOf(layer),
        service === undefined ? -1 : services.indexOf(service),
        fileRole(path, config) === 'test' ? 1 : 0,
      ];
    }),
    imports: [...graph.modules.values()]
      .flatMap(({ edges }) => edges)
      .flatMap((edge): PageImport[] => {
        const [from, to] = [places.get(edge.from), edge.target.type === 'project' && places.get(edge.target.path)];
        if (from === undefined || typeof to !== 'number' || from === to) return [];
        const found = faults(edge).map(finding => numbers.get(finding) ?? 0);
        return [[from, to, edge.range.line, edgeVerbs[edge.kind], edge.typeOnly ? 1 : 0, edge.names.join(', '), found]];
      }),
    findings: findings.map(({ rule, message }) => [rule, message]),
    start: {
      view: viewOf(options, config),
      ...(focus !== undefined && focused && { only: { label: focus, modules: indexesOf(focused, places) } }),
      depth,
      violations,
      tests,
    },
  };
}

function viewOf({ level }: PictureOptions, { layers, services, slices }: ResolvedConfig): PageGraph['start']['view'] {
  if (level === 'layer' || level === 'service') return level;
  if (level !== undefined) return 'folder';
  if (layers.length > 0) return 'layer';
  return services.length > 0 || slices ? 'service' : 'folder';
}

function indexesOf(paths: ReadonlySet<string>, places: ReadonlyMap<string, number>): number[] {
  return [...paths].map(path => places.get(path)).filter(place => place !== undefined);
}
