/** An import that reaches below `internal/` from outside. */
export interface InternalPackageViolation {
  /** The folder named `internal`, relative to the project. */
  readonly internal: string;
  /** The only tree whose files may import it; empty for the project's root. */
  readonly allowedIn: string;
}

/**
 * Go's rule for `internal/`, for two project-relative paths with `/`: what lies below a folder named `internal` may be
 * imported only from the tree rooted at that folder's parent. A source folder (`src`, `lib`) stands for its package,
 * so that `pkg/test/` may reach `pkg/src/internal/`. Undefined when the import is allowed.
 *
 * Source: https://go.dev/cmd/go/#hdr-Internal_Directories (the innermost `internal` decides).
 */
export function internalPackageViolation(fromPath: string, toPath: string): InternalPackageViolation | undefined {
  const folders = toPath.split('/').slice(0, -1);
  const at = folders.lastIndexOf('internal');
  if (at === -1) return undefined;
  const parent = folders.slice(0, at);
  if (parent.at(-1) === 'src' || parent.at(-1) === 'lib') parent.pop();
  const allowedIn = parent.join('/');
  if (allowedIn === '' || fromPath.startsWith(`${allowedIn}/`)) return undefined;
  return { internal: folders.slice(0, at + 1).join('/'), allowedIn };
}
