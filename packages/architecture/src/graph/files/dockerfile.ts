import type { Range } from '../graph.js';

/** An instruction of a Dockerfile. */
export interface Instruction {
  /** Upper case: `CMD`. */
  readonly keyword: string;
  /** What stands behind it, flags left out, continued lines joined. */
  readonly text: string;
  /** The words of the exec form (`["node", "server.js"]`); absent for the shell form. */
  readonly words?: readonly string[];
  readonly flags: readonly string[];
  readonly range: Range;
}

/** What one `FROM` begins. */
export interface BuildStage {
  /** As written: `node:20-slim`, or the name of an earlier stage. */
  readonly from: string;
  readonly name?: string;
  readonly range: Range;
  /** Without `FROM` itself, in their order. */
  readonly instructions: readonly Instruction[];
}

/** A Dockerfile. The last stage is the one that runs, unless somebody builds another by name. */
export interface Dockerfile {
  readonly path: string;
  readonly folder: string;
  readonly stages: readonly BuildStage[];
}
