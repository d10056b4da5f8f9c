import type { Finding, Severity } from '@plimsoll/findings';
import { isLoadEdge } from '../graph/load-edge.js';
import type { Edge, Graph } from '../graph/graph.js';
import { shortestCycle } from '../graph/shortest-cycle.js';
import { stronglyConnected } from '../graph/strongly-connected.js';
import { successors } from '../graph/successors.js';
import { edgeLocation, importVerb } from './import-wording.js';
import type { Policy } from './policy.js';
import { optionsOf, severityOf } from './policy-options.js';
import { projectTarget } from './project-target.js';

/** Modules do not import each other in a circle. One finding for each knot, with its shortest cycle. */
export const noCycles: Policy<'modules'> = {
  name: 'no-cycles',
  needs: ['modules'],
  isDeclared: () => true,
  check(graph, config) {
    const loading = knots(graph, isLoadEdge);
    const findings = loading.map(knot => describe(graph, knot, isLoadEdge, severityOf(config, 'no-cycles'), 'cycle'));
    const { typeOnly = 'off' } = optionsOf(config, 'no-cycles');
    if (typeOnly !== 'off') findings.push(...typeCycles(graph, loading, typeOnly));
    return { findings, announcements: [] };
  },
};

interface Knot {
  readonly members: readonly string[];
  readonly next: ReadonlyMap<string, readonly string[]>;
}

function knots(graph: Graph, filter: (edge: Edge) => boolean): Knot[] {
  const next = successors(graph, filter);
  return stronglyConnected(next).map(members => ({ members, next }));
}

/** Knots that only types tie: in none of them does loading go in a circle. */
function typeCycles(graph: Graph, loading: readonly Knot[], severity: Severity): Finding[] {
  const tied = new Set(loading.flatMap(knot => knot.members));
  const withTypes = (edge: Edge) => !edge.deferred;
  return knots(graph, withTypes)
    .filter(knot => !knot.members.some(member => tied.has(member)))
    .map(knot => describe(graph, knot, withTypes, severity, 'typeCycle'));
}

function describe(
  graph: Graph,
  { members, next }: Knot,
  filter: (edge: Edge) => boolean,
  severity: Severity,
  messageId: 'cycle' | 'typeCycle',
): Finding {
  const cycle = shortestCycle(members, next);
  const edges = cycle.map((from, index) => edgeBetween(graph, from, cycle[(index + 1) % cycle.length] ?? from, filter));
  const way = [...cycle, cycle[0]].map(path => `\`${path}\``).join(' → ');
  const more = members.length > cycle.length ? ` It is the shortest of a knot of ${members.length} modules.` : '';
  const [first] = edges;
  return {
    rule: 'no-cycles',
    kind: 'policy',
    severity,
    messageId,
    message:
      messageId === 'cycle'
        ? `Loading goes in a circle: ${way}.${more} Whichever module is imported first sees the others half-initialised; move what they share into a module of its own.`
        : `Types refer to each other in a circle: ${way}.${more} Nothing breaks at run time, but none can be understood or moved alone; move the shared types out.`,
    location: first ? edgeLocation(first) : { file: cycle[0] ?? '', line: 1, column: 1 },
    trace: edges.map(edge => ({ location: edgeLocation(edge), message: `${importVerb(edge)} ${projectTarget(edge)}` })),
    identity: cycle.join(' -> '),
  };
}

function edgeBetween(graph: Graph, from: string, to: string, filter: (edge: Edge) => boolean): Edge {
  const edge = graph.modules.get(from)?.edges.find(candidate => projectTarget(candidate) === to && filter(candidate));
  if (!edge) throw new Error(`no edge from ${from} to ${to}`);
  return edge;
}
