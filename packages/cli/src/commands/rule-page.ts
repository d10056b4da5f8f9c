import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where pages lie: beside the published package's code, or in the repository. */
const pageFolders = [new URL('../../pages/', import.meta.url), new URL('../../../../rules-docs/', import.meta.url)];

/** The page of a rule or policy as Markdown; undefined where there is none. The first of the `folders` with a page wins. */
export function rulePage(name: string, folders: readonly URL[] = pageFolders): string | undefined {
  for (const folder of folders) {
    try {
      return readFileSync(fileURLToPath(new URL(`${name}.md`, folder)), 'utf8');
    } catch {
      continue;
    }
  }
  return undefined;
}
