import type { Range } from '../graph.js';

/** What asks a container how it is. */
export type ProbeKind = 'liveness' | 'readiness' | 'startup' | 'healthcheck';

/** A question that the platform asks a container. */
export interface Probe {
  readonly kind: ProbeKind;
  /** Path of an HTTP probe. */
  readonly path?: string;
  readonly range: Range;
}

/** A container that a manifest starts: of a Kubernetes workload, or a service of Compose. */
export interface Container {
  readonly name: string;
  readonly image?: string;
  /** It is built from the project's own code: a service of Compose with `build`. */
  readonly isBuilt: boolean;
  readonly probes: readonly Probe[];
  /** Resources with an upper bound: `memory`, `cpu`. */
  readonly limits: readonly string[];
  readonly requests: readonly string[];
  /** Names of the environment variables that it sets. */
  readonly environment: readonly string[];
  readonly range: Range;
}

/** A manifest's description of something that runs. */
export interface Workload {
  readonly path: string;
  readonly platform: 'kubernetes' | 'compose';
  /** `Deployment`, `StatefulSet`, `CronJob`, …; `services` for Compose. */
  readonly kind: string;
  readonly name: string;
  readonly containers: readonly Container[];
}
