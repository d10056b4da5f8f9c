import type { Graph } from '@plimsoll/architecture';
import { fileRole, resolveConfig } from '@plimsoll/config';
import { groupBy } from './group-by.js';
import { folderOf, foldersAbove } from './survey.js';

/** How many folders what puts a service together brings together. */
const broad = 8;

/** An entry that imports more modules than this composes by itself. */
const thin = 6;

/**
 * The modules that put a service together and that the default globs do not know: nobody but a thin entry imports them by
 * name, and they import from many folders. Where there are several side by side, the entry itself is what composes.
 */
export function findComposition({ modules, files }: Graph<'modules' | 'files'>, entries: readonly string[]): string[] {
  const config = resolveConfig({ entries });
  const roleOf = (path: string) => fileRole(path, config);
  const importers = new Map<string, string[]>();
  for (const { path, edges } of modules.values()) {
    if (roleOf(path) === 'test') continue;
    for (const { target, names } of edges) {
      if (target.type === 'project' && names.length > 0)
        importers.set(target.path, [...(importers.get(target.path) ?? []), path]);
    }
  }
  const isThinEntry = (path: string) =>
    roleOf(path) === 'entry' &&
    new Set(modules.get(path)?.edges.flatMap(({ target }) => (target.type === 'project' ? [target.path] : []))).size <=
      thin;
  const found = [...modules.values()]
    .filter(({ path, edges }) => {
      const users = importers.get(path) ?? [];
      if (roleOf(path) !== 'service' || users.length === 0) return false;
      const folders = new Set(
        edges.flatMap(({ target, typeOnly }) =>
          target.type === 'project' && !typeOnly ? [folderOf(target.path)] : [],
        ),
      );
      return users.every(isThinEntry) && folders.size >= broad;
    })
    .map(({ path }) => path);
  const packages = new Set(files.manifests.map(({ folder }) => folder));
  const packageOf = (path: string) => foldersAbove(path).find(folder => packages.has(folder)) ?? '';
  return [...groupBy(found, packageOf).values()].filter(({ length }) => length === 1).flat();
}
