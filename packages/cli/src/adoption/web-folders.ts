import type { Module } from '@plimsoll/architecture';
import { folderOf, foldersAbove } from './survey.js';

/** Packages that draw pages. */
const page = /^(?:react|react-dom|vue|svelte|solid-js|preact|next|nuxt|@angular\/core|@ionic\/.+)$/;

/** How deep such a folder may lie: `src/apps/shop/frontend`. */
const deepest = 4;

/** From how many modules on a folder without a page counts against those around it. */
const big = 5;

/**
 * The folders whose modules are those of web pages: a third of them and at least three import what draws pages, and less than a
 * third lies in folders of some size that draw nothing. The outermost of nested ones.
 */
export function webFolders(modules: ReadonlyMap<string, Module>): string[] {
  const counts = new Map<string, { all: number; drawing: number; silent: number }>();
  const countOf = (folder: string) => counts.get(folder) ?? { all: 0, drawing: 0, silent: 0 };
  for (const { path, edges } of modules.values()) {
    const draws =
      /\.[jt]sx$/.test(path) || edges.some(({ target }) => target.type === 'package' && page.test(target.name));
    for (const folder of foldersAbove(path)) {
      const { all, drawing, silent } = countOf(folder);
      counts.set(folder, { all: all + 1, drawing: drawing + (draws ? 1 : 0), silent });
    }
  }
  for (const [folder, { all, drawing }] of counts) {
    if (all < big || drawing > 0 || countOf(folderOf(folder)).drawing === 0) continue;
    for (const outer of foldersAbove(`${folder}/`).slice(1)) {
      const count = countOf(outer);
      counts.set(outer, { ...count, silent: count.silent + all });
    }
  }
  const found = [...counts]
    .filter(([folder]) => folder.split('/').length <= deepest)
    .filter(([, { all, drawing, silent }]) => drawing >= 3 && drawing >= all / 3 && silent < all / 3)
    .map(([folder]) => folder);
  return found
    .filter(
      folder =>
        !foldersAbove(`${folder}/`)
          .slice(1)
          .some(outer => found.includes(outer)),
    )
    .sort();
}
