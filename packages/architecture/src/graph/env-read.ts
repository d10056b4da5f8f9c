import type { Range } from './graph.js';

/** A place where a module reads an environment variable. */
export interface EnvRead {
  /** Project path of the module. */
  readonly module: string;
  readonly name: string;
  readonly range: Range;
}
