import { createServiceMatcher, type ResolvedConfig } from '@plimsoll/config';
import type { Announcement } from '../graph/announcement.js';
import type { Graph } from '../graph/graph.js';
import type { PolicyName } from './policy-catalog.js';

/** Services that match no file, and slices where there are none: what the policy had nothing to look at. */
export function serviceSilences(graph: Graph, config: ResolvedConfig, policy: PolicyName): Announcement[] {
  if (graph.modules.size === 0) return [];
  const matcher = createServiceMatcher(config);
  const names = new Set([...graph.modules.keys()].map(path => matcher.serviceOf(path)?.name));
  const declared = new Set(config.services.map(({ name }) => name));
  const folders = [...names].filter(name => name !== undefined && !declared.has(name));
  // a service whose files are all in slices is there
  const unused = config.services
    .filter(({ name }) => !names.has(name) && folders.length === 0)
    .map(({ name }) => `"${name}"`);
  const messages = [
    ...(unused.length > 0
      ? [
          `no file belongs to the services ${unused.join(', ')}, so that \`${policy}\` checked nothing there. Mend their patterns.`,
        ]
      : []),
    ...(config.slices && folders.length === 0
      ? [`no folder is a slice, so that \`${policy}\` checked nothing there. Mend \`slices.folders\`.`]
      : []),
  ];
  return messages.map(message => ({
    code: 'PLIMSOLL_POLICY_MATCHES_NOTHING',
    message,
    severity: 'error-in-ci' as const,
  }));
}
