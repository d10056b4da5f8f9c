import path from 'node:path';

/** The part of `node:path` that differs between platforms; tests pass `path.win32`. */
export type PathFlavour = Pick<typeof path, 'relative' | 'sep' | 'isAbsolute' | 'resolve'>;

/**
 * The path of `file` relative to `root`, with `/` on every platform; the empty string for the root itself.
 * Undefined when the file lies outside of the root, as on another drive of Windows.
 */
export function projectPath(root: string, file: string, flavour: PathFlavour = path): string | undefined {
  const relative = flavour.relative(root, flavour.resolve(root, file));
  if (flavour.isAbsolute(relative)) return undefined;
  const posix = relative.split(flavour.sep).join('/');
  return posix === '..' || posix.startsWith('../') ? undefined : posix;
}
