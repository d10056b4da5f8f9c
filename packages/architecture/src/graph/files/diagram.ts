import type { Range } from '../graph.js';

/** A diagram in Mermaid: a fenced block of a document, or a file of its own. */
export interface Diagram {
  readonly path: string;
  /** The line that opens it. */
  readonly range: Range;
  readonly text: string;
}
