import type { Range } from '../graph.js';

/** A command that a pipeline or a commit hook runs. */
export interface PipelineStep {
  /** A command line, or the action or image that is used; `service: …` for an image that is started beside a job. */
  readonly run: string;
  readonly range: Range;
}

/** What a build server, or git before a commit, runs. */
export interface Pipeline {
  readonly path: string;
  readonly on: 'ci' | 'commit';
  readonly steps: readonly PipelineStep[];
}
