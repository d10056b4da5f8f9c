import type { FileRole } from './file-role-name.js';

const aside: ReadonlySet<FileRole> = new Set(['test', 'migration', 'script', 'generated']);

/** Whether files of a role are part of what runs in production, written by hand. */
export function isServingRole(role: FileRole): boolean {
  return !aside.has(role);
}
