/** A member of the npm, yarn or pnpm workspace. */
export interface WorkspacePackage {
  /** The name that it is imported by. */
  readonly name: string;
  /** Project path of its folder; empty for the root. */
  readonly folder: string;
  /** The keys of its `exports` (`.`, `./testing`, `./locales/*`); undefined where it has none. */
  readonly offers?: readonly string[];
}
