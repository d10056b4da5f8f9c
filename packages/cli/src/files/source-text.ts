const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/g;

/** Bytes of a code point in UTF-8. */
function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** A file's text with its lines, and the way from UTF-8 bytes to UTF-16 offsets. The BOM is no part of the text. */
export class SourceText {
  readonly text: string;
  readonly #bomBytes: number;
  readonly #lineStarts: readonly number[];

  constructor(content: string) {
    const hasBom = content.startsWith('\uFEFF');
    this.text = hasBom ? content.slice(1) : content;
    this.#bomBytes = hasBom ? 3 : 0;
    this.#lineStarts = [0, ...Array.from(this.text.matchAll(LINE_BREAK), match => match.index + match[0].length)];
  }

  /** The UTF-16 offset in `text` of a byte offset in the file, which counts the BOM. */
  offsetOfByte(byte: number): number {
    let bytes = this.#bomBytes;
    let offset = 0;
    while (bytes < byte && offset < this.text.length) {
      const codePoint = this.text.codePointAt(offset) ?? 0;
      bytes += utf8Length(codePoint);
      offset += codePoint > 0xffff ? 2 : 1;
    }
    return offset;
  }

  /** The 1-based line and column of a UTF-16 offset. */
  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  /** The UTF-16 offset of a 1-based line and column. */
  offset(line: number, column: number): number {
    return (this.#lineStarts[line - 1] ?? this.text.length) + column - 1;
  }

  /** The text of a 1-based line without its line break; undefined beyond the end. */
  line(line: number): string | undefined {
    const start = this.#lineStarts[line - 1];
    if (start === undefined) return undefined;
    return this.text.slice(start, this.#lineStarts[line] ?? this.text.length).replace(/[\r\n\u2028\u2029]+$/, '');
  }
}
