import type { Contract } from './files/contract.js';
import type { Diagram } from './files/diagram.js';
import type { Dockerfile } from './files/dockerfile.js';
import type { EnvFile } from './files/env-file.js';
import type { Manifest } from './files/manifest.js';
import type { Pipeline } from './files/pipeline.js';
import type { Prose } from './files/prose.js';
import type { TestConfig } from './files/test-config.js';
import type { Workload } from './files/workload.js';

/** A file that was meant to be read, and why it was not. */
export interface UnreadableFile {
  readonly path: string;
  /** What is wrong, with the line where the parser tells. */
  readonly reason: string;
}

/** What lies in the project beside its modules. Every list is in the order of the paths. */
export interface ProjectFiles {
  /** Project paths of every file, modules too: what git tracks or would track, without what the config ignores. Sorted. */
  readonly paths: readonly string[];
  /** Those of `paths` that git tracks; all of them where there is no git. */
  readonly tracked: ReadonlySet<string>;
  readonly manifests: readonly Manifest[];
  readonly dockerfiles: readonly Dockerfile[];
  readonly workloads: readonly Workload[];
  readonly pipelines: readonly Pipeline[];
  readonly envFiles: readonly EnvFile[];
  readonly prose: readonly Prose[];
  readonly diagrams: readonly Diagram[];
  readonly contracts: readonly Contract[];
  readonly testConfigs: readonly TestConfig[];
  readonly unreadable: readonly UnreadableFile[];
}
