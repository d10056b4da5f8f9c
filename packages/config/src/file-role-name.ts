/** What a file is for. `service` is everything that is none of the others: the code that runs in production. */
export type FileRole =
  'test' | 'entry' | 'migration' | 'script' | 'generated' | 'composition-root' | 'config' | 'service';

/** The roles that globs decide, in the order in which they are asked: the first that matches wins. */
export const globbedRoles = [
  'generated',
  'test',
  'migration',
  'script',
  'entry',
  'composition-root',
  'config',
] as const satisfies readonly FileRole[];

/** A role that has globs; `service` has none. */
export type GlobbedRole = (typeof globbedRoles)[number];
