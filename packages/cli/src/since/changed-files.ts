import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { runGit } from '../files/run-git.js';
import { quiet, type BaseTree } from './base-tree.js';
import type { Base } from './find-base.js';

/** What became of the files of the base, by project paths. */
export interface ChangedFiles {
  /** Where files were at the base, by where they are now. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Files of the base that are changed, moved or gone. */
  readonly touched: readonly string[];
}

/**
 * Compares the work tree, with what is not committed and not even tracked, with the base. The index that this takes is a copy
 * in the base's own repository.
 */
export function changedFiles({ top, prefix }: Base, base: BaseTree): ChangedFiles {
  const git = path.join(base.top, '.git');
  const index = path.join(git, 'index-of-now');
  const ofUser = path.resolve(top, runGit(top, ['rev-parse', '--git-path', 'index']).stdout.trim());
  if (existsSync(ofUser)) cpSync(ofUser, index);
  const around = { GIT_DIR: git, GIT_WORK_TREE: top, GIT_INDEX_FILE: index };
  const added = runGit(
    top,
    [...quiet, '-c', 'advice.addEmbeddedRepo=false', 'add', '--all', '--ignore-errors', '.'],
    around,
  );
  // an index that this git cannot read (split, or of another version) is made anew
  if (!added.ok) {
    runGit(top, [...quiet, 'read-tree', 'HEAD'], around);
    runGit(top, [...quiet, '-c', 'advice.addEmbeddedRepo=false', 'add', '--all', '--ignore-errors', '.'], around);
  }
  const flags = ['--cached', '--find-renames=50%', '--name-status', '-z', '--no-ext-diff', '--ignore-submodules=all'];
  const { stdout } = runGit(top, [...quiet, '-c', 'diff.renameLimit=5000', 'diff-index', ...flags, 'HEAD'], around);
  return readChanges(stdout, prefix);
}

/** Reads `diff --name-status -z`: a status, then one path, or two where a file moved. */
export function readChanges(text: string, prefix: string): ChangedFiles {
  const fields = text.split('\0');
  const renamed = new Map<string, string>();
  const touched: string[] = [];
  const inside = (file: string | undefined) => {
    if (file === undefined) return undefined;
    if (prefix === '') return file;
    return file.startsWith(`${prefix}/`) ? file.slice(prefix.length + 1) : undefined;
  };
  for (let at = 0; at + 1 < fields.length;) {
    const status = fields[at] ?? '';
    const moves = status.startsWith('R');
    const before = inside(fields[at + 1]);
    const after = inside(fields[at + (moves ? 2 : 1)]);
    if (before !== undefined && status !== 'A') touched.push(before);
    if (moves && before !== undefined && after !== undefined) renamed.set(after, before);
    at += moves ? 3 : 2;
  }
  return { renamed, touched };
}
