import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Largest file that is read, in bytes. */
export const maxBytes = 1024 * 1024;

/** A module's text, or why it is not looked at. */
export type Source =
  | { readonly text: string; readonly hash: string }
  | { readonly skipped: 'gone' | 'link' | 'too-large' | 'binary' | 'unreadable' };

/** Reads a module. Follows no link, and does not throw. The byte order mark is not part of the text. */
export function readSource(root: string, file: string): Source {
  const absolute = path.join(root, file);
  try {
    const stats = lstatSync(absolute);
    if (stats.isSymbolicLink()) return { skipped: 'link' };
    if (!stats.isFile()) return { skipped: 'gone' };
    if (stats.size > maxBytes) return { skipped: 'too-large' };
    const bytes = readFileSync(absolute);
    // as git tells: a NUL among the first 8,000 bytes
    if (bytes.subarray(0, 8000).includes(0)) return { skipped: 'binary' };
    const text = bytes.toString('utf8');
    return {
      text: text.startsWith('\uFEFF') ? text.slice(1) : text,
      hash: createHash('sha1').update(bytes).digest('base64url'),
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return { skipped: code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'unreadable' };
  }
}
