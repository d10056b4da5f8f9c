import type { Position, TextEdit } from 'vscode-languageserver-protocol/node.js';

/** A text after edits that do not overlap, each given by lines and UTF-16 characters of the text before, 0-based. */
export function changedText(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split(/(?<=\n)/);
  const offsetOf = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length, 0) + character;
  return edits
    .map(({ range, newText }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end), text);
}
