/** Names of the files that the engines can read. */
export const checkedExtensions: ReadonlySet<string> = new Set(['ts', 'mts', 'cts', 'tsx', 'js', 'mjs', 'cjs', 'jsx']);

/** Folders that nothing of the command ever enters. */
const neverEntered: ReadonlySet<string> = new Set(['node_modules', 'dist', '.git', '.yarn', '.plimsoll-cache']);

/** Whether a project path has an extension that the engines can read. */
export function isCheckable(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 && checkedExtensions.has(name.slice(dot + 1));
}

/** Whether a project path runs through a folder that is never entered. */
export function isNeverEntered(file: string): boolean {
  return file.split('/').some(part => neverEntered.has(part));
}
