import type { Range } from '../graph.js';

/** A place where something is started that patches other packages while they load, to watch them. */
export interface Instrumentation {
  /** Project path of the module. */
  readonly module: string;
  readonly range: Range;
  /** As written: `sdk.start`. */
  readonly callee: string;
  /** Name of the function that it stands in; absent where it runs while the module loads. */
  readonly inFunction?: string;
  /** The packages that it patches; `all` for every one that it knows. */
  readonly patches: 'all' | readonly string[];
}
