import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Largest file that is read, in bytes. */
export const maxBytes = 1024 * 1024;

/** What the file system says of a file; a file of which it says the same still has the content that was hashed. */
export interface Stamp {
  readonly modified: number;
  readonly changed: number;
  readonly size: number;
  readonly hash: string;
}

/** A module's text, or why it is not looked at. */
export type Source =
  | { readonly text: string; readonly hash: string; readonly stamp: Stamp }
  | { readonly skipped: 'gone' | 'link' | 'too-large' | 'binary' | 'unreadable' };

/**
 * Reads a module. Follows no link, and does not throw. The byte order mark is not part of the text.
 * @param known its stamp of an earlier run: while that holds, the text is read when somebody asks for it.
 */
export function readSource(root: string, file: string, known?: Stamp): Source {
  const absolute = path.join(root, file);
  try {
    const stats = lstatSync(absolute);
    if (stats.isSymbolicLink()) return { skipped: 'link' };
    if (!stats.isFile()) return { skipped: 'gone' };
    if (stats.size > maxBytes) return { skipped: 'too-large' };
    const { mtimeMs: modified, ctimeMs: changed, size } = stats;
    if (known?.modified === modified && known.changed === changed && known.size === size) {
      return {
        get text() {
          return textOf(readFileSync(absolute));
        },
        hash: known.hash,
        stamp: known,
      };
    }
    const bytes = readFileSync(absolute);
    // as git tells: a NUL among the first 8,000 bytes
    if (bytes.subarray(0, 8000).includes(0)) return { skipped: 'binary' };
    const hash = createHash('sha1').update(bytes).digest('base64url');
    return { text: textOf(bytes), hash, stamp: { modified, changed, size, hash } };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return { skipped: code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'unreadable' };
  }
}

function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
