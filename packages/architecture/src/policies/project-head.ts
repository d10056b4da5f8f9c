import type { ProjectFiles } from '../graph/project-files.js';

/** The file at which what a project lacks is reported: its `package.json`, else its first file. */
export function projectHead({ manifests, paths }: ProjectFiles): string {
  return manifests.find(({ folder }) => folder === '')?.path ?? manifests[0]?.path ?? paths[0] ?? 'package.json';
}
