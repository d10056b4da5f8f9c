import stringWidth from 'string-width';

/** Columns of a frame's line; a longer one is cut around the range. */
const WIDTH = 110;

/** Columns kept before the range in a line that is cut. */
const LEAD = 20;

/** A source line and the marks below it. */
export interface CodeFrame {
  readonly line: string;
  readonly marks: string;
}

/**
 * Cuts a line to the part around a range and underlines the range. Columns are 1-based UTF-16; without `endColumn`, or
 * when the range goes on in the next line, the marks end with the line.
 */
export function codeFrame(lineText: string, column: number, endColumn: number | undefined): CodeFrame {
  const start = Math.min(column - 1, lineText.length);
  const end = Math.min(
    Math.max(endColumn ?? lineText.length + 1, column + 1) - 1,
    Math.max(lineText.length, start + 1),
  );
  const indent = lineText.length - lineText.trimStart().length;
  const from =
    lineText.length - indent <= WIDTH ? Math.min(indent, start) : Math.min(Math.max(indent, start - LEAD), start);
  const to = Math.min(lineText.length, from + WIDTH);
  const [head, tail] = [from > indent ? '…' : '', to < lineText.length ? '…' : ''];
  const before = head + printable(lineText.slice(from, start));
  const marked = printable(lineText.slice(start, Math.min(end, to)));
  return {
    line: `${before}${marked}${printable(lineText.slice(Math.min(end, to), to))}${tail}`,
    marks: ' '.repeat(stringWidth(before)) + '^'.repeat(Math.max(1, stringWidth(marked.trimEnd()))),
  };
}

/** Makes tabs and line breaks one space each, and control characters visible, since a source file may try to steer the terminal. */
export function printable(text: string): string {
  return text
    .replace(/\r?\n|\t/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, character => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
}
