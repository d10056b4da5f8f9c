/** A `package.json` of the project. */
export interface Manifest {
  /** Project path of its folder; empty for the root. */
  readonly folder: string;
  readonly content: ManifestContent;
}

/** What is read of a `package.json`. The file is the user's, so that nothing is certain of its types. */
export interface ManifestContent {
  readonly name?: unknown;
  readonly workspaces?: unknown;
  readonly exports?: unknown;
  readonly dependencies?: unknown;
  readonly devDependencies?: unknown;
  readonly peerDependencies?: unknown;
  readonly optionalDependencies?: unknown;
  readonly [field: string]: unknown;
}
