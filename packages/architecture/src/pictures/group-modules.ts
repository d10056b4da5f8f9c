import { createLayerMatcher, createServiceMatcher, type ResolvedConfig } from '@plimsoll/config';
import { folderGroups } from './folder-groups.js';
import type { PictureLevel } from './picture.js';

/** What groups are made from. */
export interface GroupingRequest {
  readonly paths: readonly string[];
  readonly config: ResolvedConfig;
  readonly level: PictureLevel;
  readonly depth?: number;
  /** Folders that hold a manifest. */
  readonly packages: readonly string[];
}

/** Which box each module belongs to; undefined for those that belong to no layer or service. */
export function groupModules({
  paths,
  config,
  level,
  depth,
  packages,
}: GroupingRequest): Map<string, string | undefined> {
  if (level === 'folder') return folderGroups(paths, depth);
  const groupOf = grouper(level, config, packages);
  return new Map(paths.map(path => [path, groupOf(path)]));
}

function grouper(
  level: Exclude<PictureLevel, 'folder'>,
  config: ResolvedConfig,
  packages: readonly string[],
): (path: string) => string | undefined {
  const { layerOf } = createLayerMatcher(config);
  const { serviceOf } = createServiceMatcher(config);
  switch (level) {
    case 'layer':
      return layerOf;
    case 'service':
      return path => serviceOf(path)?.name;
    case 'package':
      return path => nearestAbove(path, packages);
    case 'module':
      return path => path;
  }
}

function nearestAbove(path: string, folders: readonly string[]): string | undefined {
  const above = folders.filter(folder => folder === '' || path.startsWith(`${folder}/`));
  return above.sort((a, b) => b.length - a.length)[0];
}
