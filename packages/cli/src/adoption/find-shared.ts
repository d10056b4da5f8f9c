import type { Module } from '@plimsoll/architecture';
import { createLayerMatcher, fileRole, type ResolvedConfig } from '@plimsoll/config';
import { groupBy } from './group-by.js';
import { foldersAbove } from './survey.js';

/** A folder deeper than two is worth a line of its own from this size on. */
const bigFolder = 10;

/** Roles of modules whose imports are no evidence. */
const asides: ReadonlySet<string> = new Set(['test', 'generated', 'script', 'migration']);

/**
 * Globs of what several layers import and that imports none of them: folders without a layer (a kernel, `libs`), and single
 * modules of the layer that puts the rest together (tokens of a container), which would be a violation wherever they are used.
 */
export function findShared(modules: ReadonlyMap<string, Module>, config: ResolvedConfig): string[] {
  const matcher = createLayerMatcher(config);
  const isAside = (path: string) => asides.has(fileRole(path, config));
  const targetsOf = (path: string) =>
    (modules.get(path)?.edges ?? []).flatMap(({ target }) =>
      target.type === 'project' && modules.has(target.path) ? [target.path] : [],
    );
  const importers = new Map<string, string[]>();
  for (const path of modules.keys()) {
    if (isAside(path)) continue;
    for (const to of targetsOf(path)) importers.set(to, [...(importers.get(to) ?? []), path]);
  }
  /** Whether a set of modules is used by two layers from outside, and uses none outside. */
  const isKernel = (members: ReadonlySet<string>) => {
    const outside = (path: string) => !members.has(path) && matcher.layerOf(path) !== undefined;
    if ([...members].some(path => targetsOf(path).some(outside))) return false;
    const users = [...members].flatMap(path => importers.get(path) ?? []).filter(outside);
    return new Set(users.map(path => matcher.layerOf(path))).size >= 2;
  };

  const paths = [...modules.keys()].filter(path => !isAside(path));
  const top = new Set(
    config.layers.filter(layer => layer.mayImport.length === config.layers.length - 1).map(layer => layer.name),
  );
  const found: string[] = [];
  const isFound = (folder: string) => found.some(one => `${folder}/`.startsWith(one.replace(/\*\*$/, '')));
  const folders = [...new Set(paths.flatMap(foldersAbove))].sort(
    (a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1),
  );
  for (const folder of folders) {
    if (isFound(folder)) continue;
    const members = paths.filter(path => path.startsWith(`${folder}/`));
    const homeless = members.filter(path => matcher.layerOf(path) === undefined);
    const isBig = members.length >= bigFolder || folder.split('/').length <= 2;
    if (isBig && homeless.length >= 2 && homeless.length * 2 > members.length && isKernel(new Set(members)))
      found.push(`${folder}/**`);
  }
  for (const path of paths) {
    if (!top.has(matcher.layerOf(path) ?? '') || isFound(path)) continue;
    if (isKernel(new Set([path])) && targetsOf(path).length === 0) found.push(path);
  }
  return joinNames(found);
}

/** Files of one name below equal folders become one glob: `Types.ts` of each package. */
function joinNames(globs: readonly string[]): string[] {
  const shape = (glob: string) => {
    const parts = glob.split('/');
    return parts.length > 3 && !glob.endsWith('**') ? [parts[0], '*', ...parts.slice(2)].join('/') : glob;
  };
  return [...groupBy(globs, shape)].map(([joined, members]) => (members.length > 1 ? joined : (members[0] ?? joined)));
}
