import { fileRole, type CouplingBudget, type ResolvedConfig } from '@plimsoll/config';
import type { Finding, TraceStep } from '@plimsoll/findings';
import type { Announcement } from '../graph/announcement.js';
import type { Edge, Graph } from '../graph/graph.js';
import { budgetGroup } from '../metrics/budget-group.js';
import { exceededBudgets, type ExceededBudget } from '../metrics/exceeded-budgets.js';
import { measureCoupling } from '../metrics/measure-coupling.js';
import { edgeLocation, importVerb } from './import-wording.js';
import type { Policy } from './policy.js';
import { severityOf } from './policy-options.js';
import { projectTarget } from './project-target.js';

/** So many of the imports that make a figure up are shown. */
const shown = 5;

const consequences: Readonly<Record<keyof CouplingBudget, string>> = {
  maxFanIn: 'Each change in it can break all of them. Split it by who needs what, or give it a contract that stays',
  maxFanOut:
    'It has to follow each change in all of them. Let it depend on one interface, or move code to where it is used',
  maxInstability:
    'What others build on now changes whenever that does which it imports. Turn imports around with interfaces of its own',
  minAbstractness:
    'Whoever uses it depends on how it does things. Let it offer interfaces, and keep the classes inside',
  maxDistance:
    'It is hard to change and concrete, or abstract and used by nobody. Let it offer interfaces, or remove those that nobody uses',
};

/** Layers, services and folders keep the budgets of coupling that the config gives them. */
export const coupling: Policy<'modules'> = {
  name: 'coupling',
  needs: ['modules'],
  isDeclared: config => Object.keys(config.metrics).length > 0,
  check(graph, config) {
    const results = Object.entries(config.metrics).map(([name, budget]) => checkOne(graph, config, name, budget));
    const missing = results.flatMap(result => (typeof result === 'string' ? [result] : []));
    const announcements = missing.length > 0 ? [nothing(missing)] : [];
    return { findings: results.flatMap(result => (typeof result === 'string' ? [] : result)), announcements };
  },
};

/** The findings about one budget; its name where nothing is there to be measured. */
function checkOne(graph: Graph, config: ResolvedConfig, name: string, budget: CouplingBudget): Finding[] | string {
  const isInside = budgetGroup(name, config);
  const isCounted = (path: string) => fileRole(path, config) !== 'test';
  const measured = measureCoupling(graph, path => (isInside(path) ? name : undefined), isCounted).get(name);
  if (!measured) return name;
  return exceededBudgets(measured, budget).map(exceeded => {
    const edges = crossing(graph, isInside, isCounted, exceeded.metric === 'fanIn');
    return finding(graph, config, name, exceeded, edges, isInside);
  });
}

/** The imports that cross the border of the group, those of the most tied module first. */
function crossing(
  graph: Graph,
  isInside: (path: string) => boolean,
  isCounted: (path: string) => boolean,
  isInward: boolean,
): Edge[] {
  const edges = [...graph.modules.values()]
    .flatMap(module => module.edges)
    .filter(edge => {
      const to = projectTarget(edge);
      if (to === undefined || !graph.modules.has(to) || !isCounted(edge.from) || !isCounted(to)) return false;
      return isInward ? !isInside(edge.from) && isInside(to) : isInside(edge.from) && !isInside(to);
    });
  const ownEnd = (edge: Edge) => (isInward ? (projectTarget(edge) ?? '') : edge.from);
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(ownEnd(edge), (counts.get(ownEnd(edge)) ?? 0) + 1);
  return edges.sort((a, b) => (counts.get(ownEnd(b)) ?? 0) - (counts.get(ownEnd(a)) ?? 0));
}

function finding(
  graph: Graph,
  config: ResolvedConfig,
  name: string,
  { budget, text }: ExceededBudget,
  edges: readonly Edge[],
  isInside: (path: string) => boolean,
): Finding {
  const [first] = edges;
  const file = [...graph.modules.keys()].find(isInside) ?? '';
  const isAboutImports = budget !== 'minAbstractness';
  const trace = (isAboutImports ? edges.slice(0, shown) : []).map((edge): TraceStep => ({
    location: edgeLocation(edge),
    message: `${importVerb(edge)} ${projectTarget(edge)}`,
  }));
  return {
    rule: 'coupling',
    kind: 'policy',
    severity: severityOf(config, 'coupling'),
    messageId: budget,
    message: `\`${name}\` has ${text.replace(', at', ', and its budget is at')}. ${consequences[budget]}.`,
    location: first && isAboutImports ? edgeLocation(first) : { file, line: 1, column: 1 },
    ...(trace.length > 0 && { trace }),
    identity: `${name} ${budget}`,
  };
}

function nothing(names: readonly string[]): Announcement {
  const list = names.map(name => `"${name}"`).join(', ');
  const message = `no module belongs to ${list}, so that ${names.length > 1 ? 'their budgets' : 'its budget'} in \`metrics\` checked nothing. Name a layer, a service or a folder that has some.`;
  return { code: 'PLIMSOLL_BUDGET_MATCHES_NOTHING', message, severity: 'error-in-ci' };
}
