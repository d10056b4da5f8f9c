import { createWorkspaceMatcher, type ResolvedConfig, type WorkspaceMatch } from '@plimsoll/config';
import type { Edge, Graph } from '../graph/graph.js';
import type { WorkspacePackage } from '../graph/workspace-package.js';
import { importVerb } from './import-wording.js';
import { policyFinding } from './policy-finding.js';
import { severityOf } from './policy-options.js';
import type { PolicyResult } from './policy.js';
import { projectTarget } from './project-target.js';
import { putsTogether } from './puts-together.js';
import { workspaceSilences } from './workspace-silences.js';

/**
 * What packages of a workspace import of each other against its arrows: an app, or what a package does not offer. One
 * finding for each pair of files. Types of an app, taken by its name, leave nothing behind in what runs.
 */
export function workspaceTrespasses(graph: Graph, config: ResolvedConfig): PolicyResult {
  if (config.workspaces === undefined) return { findings: [], announcements: [] };
  const members = new Map(graph.workspace.map(member => [member.folder, member]));
  const matcher = createWorkspaceMatcher(config, new Set([...members.keys()].filter(folder => folder !== '')));
  const severity = severityOf(config, 'service-isolation');
  const findings = [...graph.modules.values()]
    .filter(({ path }) => !putsTogether(path, config, ['test', 'generated', 'script']))
    .flatMap(({ path, edges }) => {
      const own = matcher.workspaceOf(path);
      const found = new Map<string, ReturnType<typeof policyFinding>>();
      for (const edge of own ? edges : []) {
        const to = projectTarget(edge);
        const other = to === undefined || !graph.modules.has(to) ? undefined : matcher.workspaceOf(to);
        if (!own || !other || to === undefined || other.folder === own.folder || found.has(to)) continue;
        const isOffered = isOfferedBy(members.get(other.folder), edge.specifier) || matcher.isContract(to);
        const fault = faultOf(edge, to, own, other, isOffered);
        if (!fault) continue;
        const said = { ...fault, file: path, range: edge.range, identity: `${path} -> ${to}` };
        found.set(to, policyFinding('service-isolation', severity, said));
      }
      return [...found.values()];
    });
  return { findings, announcements: workspaceSilences(graph, matcher) };
}

function faultOf(edge: Edge, to: string, own: WorkspaceMatch, other: WorkspaceMatch, isOffered: boolean) {
  const does = `\`${own.folder}\` ${importVerb(edge)}`;
  if (other.kind === 'app' && !(edge.typeOnly && isOffered)) {
    const why =
      own.kind === 'app'
        ? 'Two deployments that import each other are one: neither can be released or rolled back alone.'
        : 'What is shared now needs one of those who share it, and is built, tested and deployed with it.';
    const message = `${does} \`${to}\` of the app \`${other.folder}\`. ${why} Move what both need to a package, or call the app over its interface.`;
    return { messageId: 'importsApp', message };
  }
  if (isOffered) return undefined;
  const message = `${does} \`${to}\`, an inner part of \`${other.folder}\`. A file that others reach past \`package.json\` can no longer be moved or changed without them. Import what \`${other.folder}\` offers by its name, or offer this in its \`exports\`.`;
  return { messageId: 'deepImport', message };
}

/** A package is imported by its name, or by a subpath that its `exports` names. */
function isOfferedBy(member: WorkspacePackage | undefined, specifier: string): boolean {
  if (!member) return false;
  if (specifier === member.name) return true;
  if (!specifier.startsWith(`${member.name}/`)) return false;
  const subpath = `.${specifier.slice(member.name.length)}`;
  return (member.offers ?? []).some(key => {
    const [before = '', after] = key.split('*');
    return after === undefined ? key === subpath : subpath.startsWith(before) && subpath.endsWith(after);
  });
}
