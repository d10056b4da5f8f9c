import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../repository.js';

/** A file that is derived from others; without text it must not be there. */
export interface GeneratedFile {
  /** Path in the repository, with `/`. */
  readonly path: string;
  readonly text: string | undefined;
}

/** The text of a file of the repository; undefined where there is none. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(inRepository(file), 'utf8');
  } catch {
    return undefined;
  }
}

/** The files whose text on disk is another. */
export function staleFiles(files: readonly GeneratedFile[], read = readText): GeneratedFile[] {
  return files.filter(({ path: file, text }) => read(file) !== text);
}

/** Writes or removes files. */
export function writeFiles(files: readonly GeneratedFile[]): void {
  for (const { path: file, text } of files) {
    const absolute = inRepository(file);
    if (text === undefined) {
      rmSync(absolute);
      continue;
    }
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
}
