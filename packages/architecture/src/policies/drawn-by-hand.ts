import type { ResolvedConfig } from '@plimsoll/config';
import { createLayerMatcher, createServiceMatcher, fileRole } from '@plimsoll/config';
import type { Diagram } from '../graph/files/diagram.js';
import type { Edge, Graph } from '../graph/graph.js';
import { readFlowchart, type Flowchart } from './mermaid-flowchart.js';

/** What a diagram shows that is not so, or does not show and is. */
interface Difference {
  readonly messageId: string;
  readonly message: string;
  /** The import that it does not show. */
  readonly imported?: Edge;
}

/** Arrows may mean many things. They mean imports where at least so many of them are. */
const leastImports = 0.5;

/**
 * Compares a flowchart that somebody drew with the imports. Only one whose every box is a layer, a service or a folder of the
 * project is about its architecture.
 */
export function drawnByHand({ text }: Diagram, graph: Graph, config: ResolvedConfig): Difference[] {
  const chart = readFlowchart(text);
  if (!chart || chart.arrows.length < 2) return [];
  const boxOf = meaningOf(chart, graph, config);
  if (!boxOf) return [];
  const imports = new Map<string, Edge>();
  for (const { path, edges } of graph.modules.values()) {
    if (fileRole(path, config) === 'test') continue;
    for (const edge of edges) {
      const [from, to] = [boxOf(path), edge.target.type === 'project' ? boxOf(edge.target.path) : undefined];
      if (from === undefined || to === undefined || from === to || edge.typeOnly) continue;
      if (!imports.has(`${from} --> ${to}`)) imports.set(`${from} --> ${to}`, edge);
    }
  }
  const label = (name: string) => chart.boxes.get(name) ?? name;
  const drawn = new Set(chart.arrows.map(({ from, to }) => `${label(from)} --> ${label(to)}`));
  const stale = [...drawn].filter(arrow => !imports.has(arrow));
  if (1 - stale.length / drawn.size < leastImports) return [];
  return [
    ...stale.map(arrow => ({
      messageId: 'goneArrow',
      message: `The diagram shows \`${arrow}\`, and nothing there imports anything from there. Who decides by it decides by how things were. Take the arrow out.`,
    })),
    ...[...imports]
      .filter(([arrow]) => !drawn.has(arrow))
      .map(([arrow, imported]) => ({
        messageId: 'missingArrow',
        message: `The diagram does not show \`${arrow}\`, and \`${imported.from}\` imports \`${imported.specifier}\`. A dependency that the architecture does not name crept in, or the diagram is out of date. Mend one of the two.`,
        imported,
      })),
  ];
}

/** What every box of a chart is: all of them layers, or services, or folders. Undefined for a chart of something else. */
function meaningOf(
  { boxes }: Flowchart,
  graph: Graph,
  config: ResolvedConfig,
): ((path: string) => string | undefined) | undefined {
  const labels = new Set(boxes.values());
  const isEach = (known: (label: string) => boolean) => [...labels].every(known);
  const only = (name: string | undefined) => (name !== undefined && labels.has(name) ? name : undefined);
  if (isEach(label => config.layers.some(({ name }) => name === label))) {
    const { layerOf } = createLayerMatcher(config);
    return path => only(layerOf(path));
  }
  if (isEach(label => config.services.some(({ name }) => name === label))) {
    const { serviceOf } = createServiceMatcher(config);
    return path => only(serviceOf(path)?.name);
  }
  const paths = [...graph.modules.keys()];
  const folder = (label: string) => label.replace(/^\.\/|\/$/g, '');
  if (!isEach(label => /\//.test(label) && paths.some(path => path.startsWith(`${folder(label)}/`)))) return undefined;
  const byLength = [...labels].sort((a, b) => b.length - a.length);
  return path => byLength.find(label => path.startsWith(`${folder(label)}/`));
}
