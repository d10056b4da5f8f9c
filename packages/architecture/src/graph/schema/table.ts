import type { Range } from '../graph.js';

/** A column of a table. */
export interface Column {
  readonly name: string;
  /** PostgreSQL's own name of the type: `timestamp`, `timestamptz`, `int4`, `uuid`. */
  readonly type: string;
  readonly path: string;
  readonly range: Range;
}

/** A reference to another table. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly path: string;
  readonly range: Range;
}

/** A table as all migrations together leave it. */
export interface Table {
  readonly name: string;
  /** The migration that makes it. */
  readonly path: string;
  readonly range: Range;
  readonly columns: readonly Column[];
  /** Columns of the primary key; empty for none. */
  readonly primaryKey: readonly string[];
  /** Columns of each index and uniqueness, in their order. */
  readonly indexes: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  /** A trigger runs before each update. */
  readonly hasUpdateTrigger: boolean;
}
