import path from 'node:path';

/**
 * Absolute paths that the `extends` of a tsconfig may mean, the likeliest first: relative ones with and without `.json`,
 * packages in each node_modules from the config's folder up to the root.
 */
export function extendCandidates(root: string, folder: string, specifier: string): string[] {
  const withExtension = (base: string) => [base, `${base}.json`, path.join(base, 'tsconfig.json')];
  if (specifier.startsWith('.') || path.isAbsolute(specifier)) return withExtension(path.resolve(folder, specifier));
  const candidates: string[] = [];
  for (let at = folder; at.startsWith(root); at = path.dirname(at)) {
    candidates.push(...withExtension(path.join(at, 'node_modules', specifier)));
    if (at === path.dirname(at)) break;
  }
  return candidates;
}
