import type { Range } from '../graph.js';

/** Something that a migration does and that cannot be taken back: rows or columns are gone. */
export interface Destruction {
  /** As a person says it: `drops the table orders`. */
  readonly what: string;
  readonly range: Range;
  /** A comment beside it gives a reason. */
  readonly isReasoned: boolean;
}

/** A migration of a database: one file. */
export interface Migration {
  readonly path: string;
  readonly folder: string;
  /** The number or time that its name begins with, as written; absent for other names. */
  readonly version?: string;
  /** `both`: the file goes forth and back; `up` without a way back is `forth`, if its tool knows none. */
  readonly direction: 'up' | 'down' | 'both' | 'forth';
  /** Of a file that goes both ways: its way back does nothing. */
  readonly hasEmptyDown: boolean;
  readonly destructions: readonly Destruction[];
  /** The commits (short hashes) of the main line that changed it after it had come in; the first one first. */
  readonly changedBy: readonly string[];
}
