import type { Manifest } from '../graph/files/manifest.js';

/** The manifest in the closest folder above a file. */
export function homeOf(path: string, manifests: readonly Manifest[]): Manifest | undefined {
  return manifests
    .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}
