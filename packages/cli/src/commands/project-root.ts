import { statSync } from 'node:fs';
import path from 'node:path';
import { loadConfig, type LoadedConfig } from '@plimsoll/config';
import { projectPath } from '../files/project-path.js';

/** The project that a run is about. */
export interface Project extends LoadedConfig {
  /** What to check of it, relative to the `cwd` of the request; empty for all of it. */
  readonly paths: readonly string[];
}

/**
 * Finds the project: that of the working folder, or that of the first path where it lies elsewhere. Without paths, a run
 * in a folder of the project is about that folder.
 */
export function findProject(cwd: string, paths: readonly string[], configFile?: string): Project {
  const options = configFile === undefined ? {} : { file: path.resolve(cwd, configFile) };
  const loaded = loadConfig(startFolder(cwd, paths), options);
  const inside = projectPath(loaded.root, cwd);
  const narrowed = paths.length === 0 && inside !== undefined && inside !== '' ? ['.'] : paths;
  return { ...loaded, paths: narrowed };
}

function startFolder(cwd: string, [first]: readonly string[]): string {
  if (first === undefined) return cwd;
  const absolute = path.resolve(cwd, first);
  if (projectPath(cwd, absolute) !== undefined) return cwd;
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ? absolute : path.dirname(absolute);
}
