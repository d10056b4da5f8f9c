import type { Range } from '../graph.js';

/** A limit, in bytes, that holds for the bodies of all requests to an application. */
export interface BodyLimit {
  /** Project path of the module. */
  readonly module: string;
  readonly bytes: number;
  /** As written: `json({ limit: '50mb' })`. */
  readonly text: string;
  readonly range: Range;
}
