import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes files (by path relative to a folder) and the folders that they need. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}
