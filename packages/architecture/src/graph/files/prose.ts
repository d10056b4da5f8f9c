/** A document for people. */
export interface Prose {
  readonly path: string;
  /** Headings in their order, without marks. */
  readonly headings: readonly string[];
  /** Characters of text, code blocks and headings left out. */
  readonly length: number;
}
