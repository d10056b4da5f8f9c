/** What this repository publishes: the name on npm and the folder below `packages`. */
export const publishedPackages = {
  '@plimsoll/findings': 'findings',
  '@plimsoll/knowledge': 'knowledge',
  '@plimsoll/config': 'config',
  'eslint-plugin-plimsoll': 'eslint-plugin',
  'eslint-config-plimsoll': 'eslint-config',
  '@plimsoll/architecture': 'architecture',
  plimsoll: 'cli',
} as const;
