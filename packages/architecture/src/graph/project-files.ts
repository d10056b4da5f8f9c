/** What lies in the project beside its modules. */
export interface ProjectFiles {
  /** Project paths of every file, modules too: what git tracks or would track, without what the config ignores. Sorted. */
  readonly paths: readonly string[];
}
