import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the pages of the published package lie; in the repository they are where they are written. */
function pageFolder(): URL {
  const published = new URL('../../pages/', import.meta.url);
  return existsSync(fileURLToPath(published)) ? published : new URL('../../../../rules-docs/', import.meta.url);
}

/** The page of a rule or policy as Markdown; undefined where there is none. */
export function rulePage(name: string, folder: URL = pageFolder()): string | undefined {
  try {
    return readFileSync(fileURLToPath(new URL(`${name}.md`, folder)), 'utf8');
  } catch {
    return undefined;
  }
}
