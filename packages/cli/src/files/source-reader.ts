import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SourceText } from './source-text.js';

/** Reads the project's files by their project paths, each once; undefined for one that cannot be read. */
export type SourceReader = (file: string) => SourceText | undefined;

/** A reader of the files under `root`. */
export function createSourceReader(root: string): SourceReader {
  const sources = new Map<string, SourceText | undefined>();
  return file => {
    if (!sources.has(file)) sources.set(file, read(path.join(root, file)));
    return sources.get(file);
  };
}

function read(file: string): SourceText | undefined {
  try {
    return new SourceText(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
