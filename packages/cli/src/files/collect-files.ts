import { announce, type ErrorCode } from '../errors.js';
import type { Announcement } from '../announcement.js';
import { isCheckable, isNeverEntered } from './checked-extensions.js';
import { createFileInspector, type FileVerdict } from './inspect-file.js';
import { listGitFiles } from './list-git-files.js';
import { pathArguments } from './path-arguments.js';
import { readUserIgnores, type IgnoredBy } from './user-ignores.js';
import { walkFiles } from './walk-files.js';

/** What to collect. */
export interface CollectRequest {
  /** Absolute path of the project. */
  readonly root: string;
  /** Folder that `paths` are relative to. */
  readonly cwd: string;
  /** Files, folders and globs; empty for the whole project. */
  readonly paths: readonly string[];
  /** Globs of the configuration. */
  readonly ignore: readonly string[];
}

/** The files of a run. */
export interface CollectedFiles {
  /** Project paths to check, sorted. */
  readonly files: readonly string[];
  /** Project paths of every file that can be checked, whatever `paths` says: what the checker makes its graph of. */
  readonly projectFiles: readonly string[];
  /** `package.json` and `tsconfig.json` files of the project, sorted, whatever `paths` says. */
  readonly manifests: readonly string[];
  readonly announcements: readonly Announcement[];
}

const said: Partial<Record<FileVerdict, ErrorCode>> = {
  'too-large': 'PLIMSOLL_FILE_TOO_LARGE',
  binary: 'PLIMSOLL_FILE_BINARY',
  unreadable: 'PLIMSOLL_FILE_UNREADABLE',
  'link-outside': 'PLIMSOLL_LINK_OUTSIDE',
};

/**
 * Finds the files to check: what git tracks or would track, else what lies in the folder and no `.gitignore` names,
 * less what the user ignores. What cannot be checked is announced.
 * @throws PlimsollError when a path does not exist or lies outside of the project.
 */
export async function collectFiles({ root, cwd, paths, ignore }: CollectRequest): Promise<CollectedFiles> {
  const wanted = pathArguments(root, cwd, paths);
  const ignores = readUserIgnores(root, ignore);
  const tracked = listGitFiles(root);
  // A project inside an ignored folder of another repository has no files for git.
  const listed = tracked?.length ? tracked : await walkFiles(root);
  const ignored = new Map<string, IgnoredBy>();
  const candidates: string[] = [];
  for (const file of listed) {
    if (isNeverEntered(file)) continue;
    const by = ignores.ignoredBy(file);
    if (by === undefined) candidates.push(file);
    else ignored.set(file, by);
  }
  candidates.sort(byCodeUnit);
  const inspect = createFileInspector(root);
  const isWanted = (file: string) => wanted.length === 0 || wanted.some(argument => argument.matches(file));
  const projectFiles: string[] = [];
  const skipped = new Map<ErrorCode, string[]>();
  for (const file of candidates.filter(isCheckable)) {
    const verdict = inspect(file);
    if (verdict === 'text') projectFiles.push(file);
    const code = said[verdict];
    if (code && isWanted(file)) skipped.set(code, [...(skipped.get(code) ?? []), file]);
  }
  const files = projectFiles.filter(isWanted);
  const announcements = [
    ...ignores.announcements,
    ...announceIgnored([...ignored].filter(([file]) => isCheckable(file) && isWanted(file)).map(([, by]) => by)),
    ...[...skipped].map(announceSkipped),
  ];
  if (files.length === 0) announcements.push(announce('PLIMSOLL_NO_FILES'));
  for (const argument of files.length > 0 ? wanted : []) {
    if (files.some(argument.matches)) continue;
    announcements.push(announce('PLIMSOLL_PATH_WITHOUT_FILES', { path: argument.written }));
  }
  return {
    files,
    projectFiles,
    manifests: candidates.filter(file => /(^|\/)(package|tsconfig)\.json$/.test(file)),
    announcements,
  };
}

/** A forgotten `.eslintignore` can hide half a project: that is said, with how much. */
function announceIgnored(files: readonly IgnoredBy[]): Announcement[] {
  const counts = new Map<string, number>();
  for (const by of files) if (by !== 'configuration') counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].map(([by, count]) =>
    announce('PLIMSOLL_FILES_IGNORED', { count: count === 1 ? 'One file' : `${count} files`, by }),
  );
}

/** The first file is in the line, and all are below it. */
function announceSkipped([code, files]: [ErrorCode, readonly string[]]): Announcement {
  const [first = '', ...more] = files;
  const values = {
    files: more.length > 0 ? `${first} (and ${more.length} more)` : first,
    them: more.length > 0 ? 'them' : 'it',
  };
  return announce(code, values, more.length > 0 ? files.join('\n') : undefined);
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
