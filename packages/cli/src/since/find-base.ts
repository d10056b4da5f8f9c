import { realpathSync } from 'node:fs';
import path from 'node:path';
import { PlimsollError } from '../errors.js';
import { runGit } from '../files/run-git.js';

/** The commit that a change starts from. */
export interface Base {
  /** Absolute, real path of the work tree's top folder. */
  readonly top: string;
  /** Path of the project in it, with `/`; empty for the top itself. */
  readonly prefix: string;
  /** Full hash of the merge base. */
  readonly commit: string;
}

/**
 * The merge base of `ref` and what is checked out.
 * @throws PlimsollError when it cannot be seen: no git, an unknown name, a clone without the history, nothing in common.
 */
export function findBase(root: string, ref: string): Base {
  const top = runGit(root, ['rev-parse', '--show-toplevel']);
  if (!top.ok) throw new PlimsollError('PLIMSOLL_SINCE_WITHOUT_GIT');
  // a name with a leading dash would be an option
  const start = ref.startsWith('-') ? undefined : runGit(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (!start?.ok) throw new PlimsollError('PLIMSOLL_SINCE_UNKNOWN_REF', { ref });
  const base = runGit(root, ['merge-base', start.stdout.trim(), 'HEAD']);
  if (!base.ok) {
    const isShallow = runGit(root, ['rev-parse', '--is-shallow-repository']).stdout.trim() === 'true';
    throw new PlimsollError(isShallow ? 'PLIMSOLL_SINCE_SHALLOW' : 'PLIMSOLL_SINCE_UNRELATED', { ref });
  }
  const folder = realpathSync(top.stdout.replace(/\r?\n$/, ''));
  const prefix = path.relative(folder, realpathSync(root)).split(path.sep).join('/');
  return { top: folder, prefix, commit: base.stdout.trim() };
}
