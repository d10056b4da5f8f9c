import { LineIndex } from '../line-index.js';

/** A file of the project with its text. */
export interface FileText {
  readonly path: string;
  /** Project path of its folder; empty for the root. */
  readonly folder: string;
  readonly text: string;
  /** Ranges of offsets in the text. */
  readonly lines: LineIndex;
}

/** @param path project path of the file. */
export function fileText(path: string, text: string): FileText {
  const slash = path.lastIndexOf('/');
  return { path, folder: slash < 0 ? '' : path.slice(0, slash), text, lines: new LineIndex(text) };
}
