/** Folders that compilers write to. */
const built = /(^|\/)(?:dist|build|lib|out|esm|cjs)(?:\/(?:esm|cjs|src))?\//;

/** What a compiler makes of a TypeScript file, and the extensions that the file may have had. */
const sources: readonly (readonly [made: RegExp, extensions: readonly string[]])[] = [
  [/\.d\.(?:[cm]?ts)$|\.jsx?$/, ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']],
  [/\.mjs$/, ['.mts', '.mjs']],
  [/\.cjs$/, ['.cts', '.cjs']],
  [
    /$/,
    [
      '',
      '.ts',
      '.tsx',
      '.mts',
      '.cts',
      '.js',
      '.jsx',
      '.mjs',
      '.cjs',
      '/index.ts',
      '/index.tsx',
      '/index.js',
      '/index.mjs',
    ],
  ],
];

/**
 * The module that a file is, or was compiled from: `packages/a/dist/x.js` is `packages/a/src/x.ts`. `modules` are the
 * project paths that count as source. Undefined when there is no such module.
 */
export function sourceOf(path: string, modules: ReadonlySet<string>): string | undefined {
  if (modules.has(path) && !/\.[cm]?jsx?$/.test(path)) return path;
  const places = [path];
  if (built.test(path)) places.push(path.replace(built, '$1src/'), path.replace(built, '$1'));
  for (const place of places) {
    for (const [made, extensions] of sources) {
      if (!made.test(place)) continue;
      const stem = place.replace(made, '');
      const found = extensions.find(extension => modules.has(stem + extension));
      if (found !== undefined) return stem + found;
    }
  }
  return undefined;
}
