import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every TypeScript and JavaScript file below a folder, whatever tracks or ignores it; links are not followed. */
export function sourcesBelow(folder: string): string[] {
  const found: string[] = [];
  const pending = [path.resolve(folder)];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const full = path.join(at, entry.name);
      if (entry.isDirectory() && entry.name !== '.git') pending.push(full);
      else if (entry.isFile() && /\.(?:[cm]?[jt]s|[jt]sx)$/.test(entry.name)) found.push(full);
    }
  }
  return found.sort();
}
