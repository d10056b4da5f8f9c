/** What the process that runs dependency-cruiser is asked. */
export interface CruiseRequest {
  /** Absolute, real path of the project. */
  readonly root: string;
  /** Project paths of the modules, grouped by the tsconfig that holds for them. */
  readonly groups: readonly CruiseGroup[];
}

/** Modules that share a tsconfig. */
export interface CruiseGroup {
  /** Project path of the tsconfig; undefined for none. */
  readonly tsconfig?: string;
  readonly files: readonly string[];
}

/** What the process answers. */
export interface CruiseAnswer {
  /** Module to specifier to what it resolves to: a path relative to the root, or null when dependency-cruiser found nothing. */
  readonly resolved: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** Groups that dependency-cruiser gave up on, each with the reason. */
  readonly failures: readonly string[];
}
