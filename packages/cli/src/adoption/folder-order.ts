import type { Module } from '@plimsoll/architecture';
import { fileRole, resolveConfig } from '@plimsoll/config';

/** The folders of a service from the inside out, as their imports say. */
export interface FolderOrder {
  /** Project paths, those that the others import first. */
  readonly folders: readonly string[];
  /** Imports between two of them. */
  readonly between: number;
  /** Of these, those of a folder further out. */
  readonly against: number;
}

const weighed: ReadonlySet<string> = new Set(['service', 'config']);

/**
 * Orders the folders side by side below the first folder that forks. Undefined where there are fewer than two that import each
 * other.
 */
export function folderOrder(modules: ReadonlyMap<string, Module>): FolderOrder | undefined {
  const config = resolveConfig({});
  const paths = [...modules.keys()].filter(path => weighed.has(fileRole(path, config)));
  const root = forkOf(paths.filter(path => path.includes('/')));
  const partOf = (path: string): string | undefined => {
    if (!path.startsWith(root)) return undefined;
    const [name, ...rest] = path.slice(root.length).split('/');
    return rest.length > 0 ? root + name : undefined;
  };
  const counts = new Map<string, Map<string, number>>();
  for (const path of paths) {
    const from = partOf(path);
    for (const { target, typeOnly } of modules.get(path)?.edges ?? []) {
      const to = target.type === 'project' && !typeOnly ? partOf(target.path) : undefined;
      if (from === undefined || to === undefined || from === to) continue;
      const row = counts.get(from) ?? new Map<string, number>();
      counts.set(from, row.set(to, (row.get(to) ?? 0) + 1));
    }
  }
  const count = (from: string, to: string) => counts.get(from)?.get(to) ?? 0;
  const left = new Set([...counts].flatMap(([from, row]) => [from, ...row.keys()]));
  const folders: string[] = [];
  while (left.size > 0) {
    const outgoing = (folder: string) => [...left].reduce((sum, other) => sum + count(folder, other), 0);
    const incoming = (folder: string) => [...left].reduce((sum, other) => sum + count(other, folder), 0);
    const [next = ''] = [...left].sort(
      (a, b) => outgoing(a) - incoming(a) - (outgoing(b) - incoming(b)) || (a < b ? -1 : 1),
    );
    folders.push(next);
    left.delete(next);
  }
  if (folders.length < 2) return undefined;
  const pairs = folders.flatMap((from, at) =>
    folders.map((to, index) => ({ amount: count(from, to), isAgainst: index > at })),
  );
  const sum = (those: typeof pairs) => those.reduce((total, { amount }) => total + amount, 0);
  return { folders, between: sum(pairs), against: sum(pairs.filter(({ isAgainst }) => isAgainst)) };
}

/** The deepest folder, with a slash, that holds nine of ten modules. */
function forkOf(paths: readonly string[]): string {
  let root = '';
  for (;;) {
    const names = new Map<string, number>();
    for (const path of paths) {
      const [name = '', ...rest] = path.slice(root.length).split('/');
      if (path.startsWith(root) && rest.length > 0) names.set(name, (names.get(name) ?? 0) + 1);
    }
    const next = [...names].find(([, amount]) => amount >= paths.length * 0.9);
    if (!next) return root;
    root += `${next[0]}/`;
  }
}
