import type { ProjectFiles } from '../../graph/project-files.js';
import { readProjectFiles, type FileSource } from './read-project-files.js';

/** What may be said of drawn files beside their texts. */
export interface DrawnFilesOptions {
  /** Paths that git does not track. */
  readonly untracked?: readonly string[];
}

/** The files of a project that a test draws, a text for each path. */
export function drawnSource(texts: Readonly<Record<string, string>>, options: DrawnFilesOptions = {}): FileSource {
  const paths = Object.keys(texts).sort();
  return { paths, tracked: paths.filter(path => !options.untracked?.includes(path)), read: path => texts[path] };
}

/** What lies beside the modules of a drawn project, read as that on a disk is. */
export function drawFiles(texts: Readonly<Record<string, string>>, options?: DrawnFilesOptions): ProjectFiles {
  return readProjectFiles(drawnSource(texts, options));
}
