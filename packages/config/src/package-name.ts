/** The package of a bare specifier: `kysely` of `kysely/migration`, `@scope/name` of `@scope/name/file`. */
export function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
