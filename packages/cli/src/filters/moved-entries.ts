import type { BaselineEntry } from './baseline.js';

/** What a path looks like in what identifies a finding of a policy. */
const pathToken = /[\w@.\-/[\]()+$~]+/g;

/**
 * Finds out where the faults of files went that are there no more: each path of an absent entry that no longer exists is
 * another one now, if every entry that names it has its like among the new findings, and in all of them under the same new path.
 * One that is mended, while a new one comes up in a file that does not take over all of the old one's, has not moved.
 * @returns the new entry of each absent one that has moved.
 */
export function movedEntries(
  absent: readonly BaselineEntry[],
  fresh: readonly BaselineEntry[],
  exists: (path: string) => boolean,
): Map<BaselineEntry, BaselineEntry> {
  const isGone = (path: string) => /\.\w+$/.test(path) && !exists(path);
  const likes = new Map(absent.map(entry => [entry, fresh.flatMap(other => alignment(entry, other, isGone) ?? [])]));
  const renamed = new Map<string, string>();
  for (const path of new Set(absent.flatMap(pathsOf).filter(isGone))) {
    const naming = absent.filter(entry => pathsOf(entry).includes(path));
    const [first, ...more] = naming.map(entry => new Set((likes.get(entry) ?? []).map(like => like.get(path))));
    const common = [...(first ?? [])].filter(to => to !== undefined && more.every(others => others.has(to)));
    const [only] = common;
    if (only !== undefined && common.length === 1) renamed.set(path, only);
  }
  // two files that became one took nothing along that could be told apart
  const targets = [...renamed.values()];
  const isOneOfOne = (to: string | undefined) => to === undefined || targets.indexOf(to) === targets.lastIndexOf(to);
  return new Map(
    absent.flatMap((entry): [BaselineEntry, BaselineEntry][] => {
      if (!pathsOf(entry).every(path => isOneOfOne(renamed.get(path)))) return [];
      const moved = withPaths(entry, path => renamed.get(path) ?? path);
      const found = fresh.find(other => sameEntry(other, moved));
      return found && pathsOf(entry).some(path => renamed.has(path)) ? [[entry, found]] : [];
    }),
  );
}

function pathsOf({ kind, file, identity }: BaselineEntry): string[] {
  return kind === 'policy' ? [file, ...(identity.match(pathToken) ?? [])] : [file];
}

function withPaths(entry: BaselineEntry, to: (path: string) => string): BaselineEntry {
  const identity = entry.kind === 'policy' ? entry.identity.replace(pathToken, to) : entry.identity;
  return { ...entry, file: to(entry.file), identity };
}

/** What the paths of an entry that are gone are called in another that is otherwise the same. */
function alignment(
  entry: BaselineEntry,
  other: BaselineEntry,
  isGone: (path: string) => boolean,
): Map<string, string> | undefined {
  if (entry.rule !== other.rule || entry.kind !== other.kind || entry.occurrence !== other.occurrence) return undefined;
  const [before, after] = [pathsOf(entry), pathsOf(other)];
  if (before.length !== after.length) return undefined;
  const renamed = new Map<string, string>();
  for (const [index, path] of before.entries()) {
    const now = after[index] ?? '';
    if (path === now) continue;
    if (!isGone(path) || (renamed.get(path) ?? now) !== now) return undefined;
    renamed.set(path, now);
  }
  return sameEntry(
    withPaths(entry, path => renamed.get(path) ?? path),
    other,
  )
    ? renamed
    : undefined;
}

function sameEntry(a: BaselineEntry, b: BaselineEntry): boolean {
  return a.rule === b.rule && a.file === b.file && a.identity === b.identity && a.occurrence === b.occurrence;
}
