import type { ProjectFiles } from '../../graph/project-files.js';
import { readProjectFiles } from './read-project-files.js';

/** What may be said of drawn files beside their texts. */
export interface DrawnFilesOptions {
  /** Paths that git does not track. */
  readonly untracked?: readonly string[];
}

/** The files of a project that a test draws, a text for each path, read as those on a disk are. */
export function drawFiles(texts: Readonly<Record<string, string>>, options: DrawnFilesOptions = {}): ProjectFiles {
  const paths = Object.keys(texts).sort();
  return readProjectFiles({
    paths,
    tracked: paths.filter(path => !options.untracked?.includes(path)),
    read: path => texts[path],
  });
}
