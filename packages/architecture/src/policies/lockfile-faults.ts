import type { ProjectFiles } from '../graph/project-files.js';
import type { Said } from './policy-finding.js';

const lockfile =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock)$/;

/** No lockfile that git tracks, or several of one folder. */
export function lockfileFaults({ paths, tracked, manifests }: ProjectFiles): Said[] {
  const locks = paths.filter(path => lockfile.test(path) && tracked.has(path));
  const [root] = manifests.filter(({ folder }) => folder === '');
  const first = root ?? manifests[0];
  if (!first || !manifests.some(({ dependencies }) => dependencies.length > 0)) return [];
  if (locks.length === 0)
    return [
      {
        messageId: 'noLockfile',
        message:
          'Git tracks no lockfile. Each installation gets the versions of its day, and nobody can build again what runs. Commit the lockfile of your package manager.',
        file: first.path,
        identity: 'noLockfile',
      },
    ];
  const atRoot = locks.filter(path => !path.includes('/'));
  if (new Set(atRoot.map(path => path.replace(/package-lock|npm-shrinkwrap/, 'npm').replace(/\..*/, ''))).size < 2)
    return [];
  return [
    {
      messageId: 'severalLockfiles',
      message: `There are ${atRoot.map(path => `\`${path}\``).join(' and ')}. Which one holds depends on who installs, and they drift apart. Keep the one of the package manager that you use.`,
      file: first.path,
      identity: 'severalLockfiles',
    },
  ];
}
