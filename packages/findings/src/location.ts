/** A place in a file. Lines are 1-based; columns are 1-based and count UTF-16 code units. */
export interface Location {
  /** Path relative to the project root, with `/` on every platform. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Last line of the range, 1-based. Absent for a finding about a point or a whole file. */
  readonly endLine?: number;
  /** Column just after the range, 1-based. */
  readonly endColumn?: number;
}

/** Orders locations by file, line and column, independent of the platform's locale. */
export function compareLocations(a: Location, b: Location): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
