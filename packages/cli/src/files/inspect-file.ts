import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { projectPath } from './project-path.js';

/** What a file on the list turns out to be. `gone` stands also for a second name of a file that is listed itself. */
export type FileVerdict = 'text' | 'gone' | 'too-large' | 'binary' | 'link-outside' | 'unreadable';

/** Largest file that is checked, in bytes. Hand-written source is far smaller. */
export const MAX_BYTES = 1024 * 1024;

/** Bytes looked at for a NUL, as git does. */
const SNIFFED_BYTES = 8000;

/** A test of files under `root`, which remembers the real paths of folders. */
export function createFileInspector(root: string): (file: string) => FileVerdict {
  const realRoot = realpathSync(root);
  const folders = new Map<string, boolean>();
  const isOutside = (absolute: string) => projectPath(realRoot, absolute) === undefined;
  const isFolderOutside = (folder: string) => {
    let outside = folders.get(folder);
    if (outside === undefined) folders.set(folder, (outside = isOutside(realpathSync(folder))));
    return outside;
  };
  return file => {
    const absolute = path.join(root, file);
    try {
      if (isFolderOutside(path.dirname(absolute))) return 'link-outside';
      const stats = lstatSync(absolute);
      if (stats.isSymbolicLink()) return linkVerdict(absolute, isOutside);
      return stats.isFile() ? contentVerdict(absolute, stats) : 'gone';
    } catch (error) {
      return isMissing(error) ? 'gone' : 'unreadable';
    }
  };
}

/** The target of a link inside of the project is checked under its own name. */
function linkVerdict(absolute: string, isOutside: (absolute: string) => boolean): FileVerdict {
  if (!isOutside(realpathSync(absolute))) return 'gone';
  return statSync(absolute).isFile() ? 'link-outside' : 'gone';
}

function contentVerdict(absolute: string, stats: Stats): FileVerdict {
  if (stats.size > MAX_BYTES) return 'too-large';
  const buffer = Buffer.alloc(Math.min(SNIFFED_BYTES, stats.size));
  const descriptor = openSync(absolute, 'r');
  try {
    const read = readSync(descriptor, buffer);
    return buffer.subarray(0, read).includes(0) ? 'binary' : 'text';
  } finally {
    closeSync(descriptor);
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
}
