import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where pages lie: beside the published package's code, or in the repository. */
const folders = [new URL('../../pages/', import.meta.url), new URL('../../../../rules-docs/', import.meta.url)];

/** The page of a rule or policy as Markdown; undefined where there is none. */
export function rulePage(name: string): string | undefined {
  for (const folder of folders) {
    try {
      return readFileSync(fileURLToPath(new URL(`${name}.md`, folder)), 'utf8');
    } catch {
      continue;
    }
  }
  return undefined;
}
