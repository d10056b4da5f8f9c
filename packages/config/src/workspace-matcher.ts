import { globMatcher } from './glob-matcher.js';
import type { ResolvedConfig } from './resolved-config.js';

/** The package of a workspace that a file belongs to. */
export interface WorkspaceMatch {
  /** Project path of its folder. */
  readonly folder: string;
  readonly kind: 'app' | 'package';
}

/** Tells the packages of a workspace from paths. */
export interface WorkspaceMatcher {
  /** The package that a file belongs to; undefined for a file of none. */
  workspaceOf(relativePath: string): WorkspaceMatch | undefined;
  /** Whether a file is one that others may import, whatever the `package.json` beside it says. */
  isContract(relativePath: string): boolean;
}

/**
 * The packages of a config's workspace. `members` are the project paths of the folders that npm, yarn or pnpm know as
 * members: such a folder is a package of its own, however deep it lies below the folders that the config names.
 */
export function createWorkspaceMatcher(
  { workspaces }: ResolvedConfig,
  members: ReadonlySet<string> = new Set(),
): WorkspaceMatcher {
  const isApp = globMatcher(workspaces?.apps ?? []);
  const isPackage = globMatcher(workspaces?.packages ?? []);
  const isOffered = globMatcher(workspaces?.contracts ?? []);
  const byFolder = new Map<string, WorkspaceMatch | undefined>();

  /** The kind of the first folder, from the innermost outwards, that somebody named. */
  const kindOf = (folders: readonly string[]): WorkspaceMatch['kind'] | undefined => {
    if (folders.some(isApp)) return 'app';
    return folders.some(isPackage) ? 'package' : undefined;
  };
  const find = (folder: string): WorkspaceMatch | undefined => {
    const folders = foldersUpwards(folder);
    const member = folders.findIndex(one => members.has(one));
    if (member !== -1) {
      const kind = kindOf(folders.slice(member));
      if (kind) return { folder: folders[member] ?? '', kind };
    }
    const outermost = folders.findLast(one => isApp(one) || isPackage(one));
    return outermost === undefined ? undefined : { folder: outermost, kind: isApp(outermost) ? 'app' : 'package' };
  };
  const workspaceOf = (path: string): WorkspaceMatch | undefined => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (!byFolder.has(folder)) byFolder.set(folder, find(folder));
    return byFolder.get(folder);
  };
  return {
    workspaceOf,
    isContract(path) {
      const match = workspaceOf(path);
      return match !== undefined && isOffered(path.slice(match.folder.length + 1));
    },
  };
}

/** A folder and those above it, without the root. */
function foldersUpwards(folder: string): string[] {
  const parts = folder.split('/').filter(part => part !== '');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
