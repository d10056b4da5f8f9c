import type { WorkspaceMatcher } from '@plimsoll/config';
import type { Announcement } from '../graph/announcement.js';
import type { Graph } from '../graph/graph.js';

/** What the arrows of a workspace say nothing about: globs that no package matches, and members that no glob matches. */
export function workspaceSilences(graph: Graph, matcher: WorkspaceMatcher): Announcement[] {
  if (graph.modules.size === 0) return [];
  const paths = [...graph.modules.keys()];
  const folders = new Set(paths.map(path => matcher.workspaceOf(path)?.folder).filter(folder => folder !== undefined));
  if (folders.size === 0) {
    const message =
      'no folder is a package of the declared workspace, so that `service-isolation` checked nothing there. Mend `workspaces.apps` and `workspaces.packages`.';
    return [{ code: 'PLIMSOLL_POLICY_MATCHES_NOTHING', message, severity: 'error-in-ci' }];
  }
  const homeless = graph.workspace
    .map(({ folder }) => folder)
    .filter(folder => folder !== '' && !folders.has(folder) && paths.some(path => path.startsWith(`${folder}/`)));
  if (homeless.length === 0) return [];
  const message = `${homeless.length} of ${graph.workspace.length} members of the workspace are neither app nor package, ${homeless[0]} first. Name them in \`workspaces\` of plimsoll.config.`;
  return [{ code: 'PLIMSOLL_MEMBER_WITHOUT_KIND', message, severity: 'note', details: homeless.join('\n') }];
}
