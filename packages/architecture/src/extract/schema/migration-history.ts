import { spawnSync } from 'node:child_process';

/** How the files of migrations changed on the main line of git. */
export interface MigrationHistory {
  readonly state: 'read' | 'shallow' | 'none';
  /** Short hashes of the commits that changed a file after it had come in, by project path, the first one first. */
  readonly changes: ReadonlyMap<string, readonly string[]>;
}

/**
 * Asks git which migrations were changed on the first-parent line: there each commit is what was merged. A clone that lacks
 * history cannot tell.
 */
export function migrationHistory(root: string, paths: readonly string[]): MigrationHistory {
  const none = { state: 'none', changes: new Map() } as const;
  if (paths.length === 0 || git(root, ['rev-parse', '--is-inside-work-tree'])?.trim() !== 'true') return none;
  if (git(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true') return { ...none, state: 'shallow' };
  const folders = [...new Set(paths.map(path => path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.'))];
  const log = git(root, [
    ...['log', '--first-parent', '--diff-merges=first-parent', '--diff-filter=AM', '--no-renames', '--relative'],
    ...['--name-status', '--format=\u0001%h', '--', ...folders],
  ]);
  if (log === undefined) return none;
  const wanted = new Set(paths);
  const added = new Map<string, string>();
  const changes = new Map<string, string[]>();
  for (const entry of log.split('\u0001').slice(1)) {
    const [commit = '', ...files] = entry.split('\n').filter(line => line !== '');
    for (const line of files) {
      const [status, file = ''] = line.split('\t');
      if (!wanted.has(file)) continue;
      if (status === 'A') added.set(file, commit);
      else changes.set(file, [commit, ...(changes.get(file) ?? [])]);
    }
  }
  for (const file of changes.keys()) if (!isOtherThanAtFirst(root, file, added.get(file))) changes.delete(file);
  return { state: 'read', changes };
}

/** Whether what a file does today is something else than what it did when it came in; its layout and comments aside. */
function isOtherThanAtFirst(root: string, file: string, commit: string | undefined): boolean {
  const [first, now] = [commit, 'HEAD'].map(at => (at ? git(root, ['show', `${at}:./${file}`]) : undefined));
  return first === undefined || now === undefined || essence(first) !== essence(now);
}

/** A text without what formatters change, without comments, and without the words that tell how code waits and not what it does. */
function essence(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\/|^\s*(?:--|\/\/).*$/gm, '')
    .replace(/\b(?:async|await|function|return|const|let|var)\b|=>|: ?Promise<\w+>/g, '')
    .replace(/["`]/g, "'")
    .replace(/[\s;,()]+/g, '');
}

function git(root: string, args: readonly string[]): string | undefined {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_PREFIX: _prefix, ...env } = process.env;
  const run = spawnSync('git', ['-C', root, '-c', 'core.quotepath=off', ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    windowsHide: true,
  });
  return run.error || run.status !== 0 ? undefined : run.stdout;
}
