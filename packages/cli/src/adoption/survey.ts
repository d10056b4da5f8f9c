import type { Graph } from '@plimsoll/architecture';

/** What is seen of a project before anything is declared. */
export interface Survey {
  readonly graph: Graph<'modules' | 'files'>;
  /** Absent when nobody looked. */
  readonly entries?: Graph<'symbols'>['symbols']['entries'];
}

/** The folder of a project path; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A folder and those above it, innermost first, without the root. */
export function foldersAbove(path: string): string[] {
  const parts = folderOf(path).split('/').filter(Boolean);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
