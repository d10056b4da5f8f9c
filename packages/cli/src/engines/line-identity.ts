import type { SourceText } from '../files/source-text.js';

/** The identity of a finding by its line: the text with its white space evened out, so that formatting changes nothing. */
export function lineIdentity(source: SourceText | undefined, line: number): string {
  return (source?.line(line) ?? '').trim().replace(/\s+/g, ' ');
}
