import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository, absolute. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** The absolute path of a file of this repository. */
export function inRepository(...segments: string[]): string {
  return path.join(repositoryRoot, ...segments);
}
