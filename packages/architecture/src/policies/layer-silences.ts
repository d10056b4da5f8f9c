import { createLayerMatcher, fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Announcement } from '../graph/announcement.js';
import type { Graph } from '../graph/graph.js';

/**
 * Layers that match nothing, and files of no layer. Where the layers are those of a preset, which names more folders
 * than any project has, both are mere notes; layers that nobody matches at all never are.
 */
export function layerSilences(
  graph: Graph,
  config: ResolvedConfig,
  isExempt: (path: string) => boolean,
): Announcement[] {
  if (graph.modules.size === 0) return [];
  const matcher = createLayerMatcher(config);
  const paths = [...graph.modules.keys()];
  const used = new Set(paths.map(path => matcher.layerOf(path)));
  const unused = config.layers.filter(layer => !used.has(layer.name));
  // configurations of tools lie in the root, beside everything
  const isOfTool = (path: string) => !path.includes('/') && fileRole(path, config) === 'config';
  const homeless = paths.filter(path => matcher.layerOf(path) === undefined && !isExempt(path) && !isOfTool(path));
  const severity = config.ownLayers ? 'error-in-ci' : 'note';
  const announcements: Announcement[] = [];
  if (unused.length === config.layers.length) {
    const message =
      'none of the declared layers matches a file, so that `layers` checked nothing. Mend their patterns.';
    announcements.push({ code: 'PLIMSOLL_POLICY_MATCHES_NOTHING', message, severity: 'error-in-ci' });
  } else if (unused.length > 0) {
    const names = unused.map(layer => `"${layer.name}"`).join(', ');
    const message = `no file belongs to the ${unused.length > 1 ? 'layers' : 'layer'} ${names}. Mend the patterns, or remove what is not there.`;
    announcements.push({ code: 'PLIMSOLL_LAYER_MATCHES_NOTHING', message, severity });
  }
  if (homeless.length > 0) {
    const message = `${homeless.length} of ${paths.length} modules belong to no layer, ${homeless[0]} first. Add them to a layer, or to \`ignore\`.`;
    announcements.push({ code: 'PLIMSOLL_FILE_WITHOUT_LAYER', message, severity, details: homeless.join('\n') });
  }
  return announcements;
}
