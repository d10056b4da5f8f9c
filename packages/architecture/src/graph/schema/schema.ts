import type { Migration } from './migration.js';
import type { Table } from './table.js';

/** What the project says of its database's schema. */
export interface Schema {
  /** In the order of their paths. */
  readonly migrations: readonly Migration[];
  /** Tables that SQL makes, by name, as they are in the end. */
  readonly tables: readonly Table[];
  /** Files in SQL that PostgreSQL's parser refuses from the first statement to the last. */
  readonly foreign: readonly string[];
  /** Something of the project runs the migrations: its path. */
  readonly runBy?: string;
  /** Some module outside of migrations names a column of the time of change (`updated_at`). */
  readonly codeKeepsUpdates: boolean;
  /** Whether git could tell how migrations changed. */
  readonly history: 'read' | 'shallow' | 'none';
}
