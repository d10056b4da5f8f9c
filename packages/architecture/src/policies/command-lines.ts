import type { ProjectFiles } from '../graph/project-files.js';

/** The command lines that start something: scripts of manifests, instructions of Dockerfiles. */
export function commandLines({ manifests, dockerfiles }: Pick<ProjectFiles, 'manifests' | 'dockerfiles'>): string[] {
  return [
    ...manifests.flatMap(({ scripts }) => scripts.map(({ command }) => command)),
    ...dockerfiles.flatMap(({ stages }) =>
      stages.flatMap(({ instructions }) => instructions.map(({ text, words }) => words?.join(' ') ?? text)),
    ),
  ];
}
