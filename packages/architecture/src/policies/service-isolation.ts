import { createServiceMatcher, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Edge, Graph } from '../graph/graph.js';
import { edgeLocation, importVerb } from './import-wording.js';
import type { Policy } from './policy.js';
import { severityOf } from './policy-options.js';
import { projectTarget } from './project-target.js';
import { putsTogether } from './puts-together.js';
import { serviceSilences } from './service-silences.js';
import { workspaceTrespasses } from './workspace-trespasses.js';

/** Services, slices of one, and packages of a workspace know of each other what the contracts say, and nothing else. */
export const serviceIsolation: Policy<'modules'> = {
  name: 'service-isolation',
  needs: ['modules'],
  isDeclared: config => config.services.length > 0 || config.slices !== undefined || config.workspaces !== undefined,
  check(graph, config) {
    const findings = [...graph.modules.keys()]
      .filter(path => !putsTogether(path, config))
      .flatMap(path => trespasses(graph, config, path));
    const between = workspaceTrespasses(graph, config);
    // what is declared as a service is said once, in the words of services
    const said = new Set(findings.map(({ identity }) => identity));
    return {
      findings: [...findings, ...between.findings.filter(({ identity }) => !said.has(identity))],
      announcements: [...serviceSilences(graph, config, 'service-isolation'), ...between.announcements],
    };
  },
};

/** One finding for each file of another service that a module must not import. */
function trespasses(graph: Graph, config: ResolvedConfig, path: string): Finding[] {
  const matcher = createServiceMatcher(config);
  const own = matcher.serviceOf(path);
  const found = new Map<string, Finding>();
  for (const edge of own ? (graph.modules.get(path)?.edges ?? []) : []) {
    const to = projectTarget(edge);
    const other = to === undefined ? undefined : matcher.serviceOf(to);
    if (!own || !other || to === undefined || other.name === own.name || found.has(to)) continue;
    if (isInside(own.name, other.name)) continue;
    if (!other.isContract && !isWholePackage(edge)) found.set(to, pastContract(config, edge, to, own.name, other.name));
    else if (!matcher.mayUse(own.name, other.name)) found.set(to, undeclared(config, edge, to, own.name, other.name));
  }
  return [...found.values()];
}

/** A package of the workspace that is imported by its name, and nothing behind it, gives what it offers. */
function isWholePackage({ specifier }: Edge): boolean {
  return /^(?:@[\w.-]+\/)?\w[\w.-]*$/.test(specifier);
}

/** A slice and the service around it are no strangers. */
function isInside(a: string, b: string): boolean {
  return a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

function pastContract(config: ResolvedConfig, edge: Edge, to: string, own: string, other: string): Finding {
  const message = `\`${own}\` ${importVerb(edge)} \`${to}\`, an inner part of \`${other}\`. Neither can be changed or deployed without the other any more. Import what \`${other}\` offers as its contract, or call it over its interface.`;
  return finding(config, 'pastContract', message, edge, to);
}

function undeclared(config: ResolvedConfig, edge: Edge, to: string, own: string, other: string): Finding {
  const message = `\`${own}\` ${importVerb(edge)} \`${to}\` of \`${other}\`, which its declaration does not let it use. A dependency between services that nobody has agreed to becomes one that nobody can end. Add \`${other}\` to the \`mayUse\` of \`${own}\`, or do without.`;
  return finding(config, 'undeclared', message, edge, to);
}

function finding(config: ResolvedConfig, messageId: string, message: string, edge: Edge, to: string): Finding {
  const severity = severityOf(config, 'service-isolation');
  const identity = `${edge.from} -> ${to}`;
  return {
    rule: 'service-isolation',
    kind: 'policy',
    severity,
    messageId,
    message,
    location: edgeLocation(edge),
    identity,
  };
}
