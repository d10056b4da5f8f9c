import { statSync } from 'node:fs';
import path from 'node:path';
import { globMatcher } from '@plimsoll/config';
import { isDynamicPattern } from 'tinyglobby';
import { PlimsollError } from '../errors.js';
import { projectPath } from './project-path.js';

/** One path of the command line, as a test of project paths. */
export interface PathArgument {
  /** As the user wrote it. */
  readonly written: string;
  readonly matches: (file: string) => boolean;
}

/**
 * Understands the paths of the command line: files, folders and globs, relative to `cwd`.
 * @throws PlimsollError when a path does not exist or lies outside of the project.
 */
export function pathArguments(root: string, cwd: string, paths: readonly string[]): PathArgument[] {
  return paths.map(written => {
    const absolute = path.resolve(cwd, written);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (!stats && !isDynamicPattern(written)) throw new PlimsollError('PLIMSOLL_PATH_NOT_FOUND', { path: written });
    const relative = projectPath(root, absolute);
    if (relative === undefined) throw new PlimsollError('PLIMSOLL_PATH_OUTSIDE', { path: written });
    if (!stats) return { written, matches: globMatcher([relative]) };
    if (stats.isFile()) return { written, matches: file => file === relative };
    return { written, matches: file => relative === '' || file.startsWith(`${relative}/`) };
  });
}
