import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { packageName } from '@plimsoll/config';

/** What the file system says of a file; undefined for one that is not there. */
type OutsideStamp = string | undefined;

/** What the compiler read, or looked for, outside of the project's modules: installed declarations. */
export interface OutsideReads {
  /** Absolute paths of files, with what was said of them. */
  readonly files: Record<string, OutsideStamp>;
  /** Folders of packages, there or not, with what was said of their manifests. */
  readonly packages: Record<string, OutsideStamp>;
}

/** Collects what is read outside, so that a later run can tell whether it would read the same. */
export class OutsideWatch {
  readonly #files = new Set<string>();
  readonly #packages = new Set<string>();

  read(file: string): void {
    this.#files.add(file);
  }

  /** A package is looked for from a folder: in the node_modules there and in those above, with and without types of its own. */
  lookFor(specifier: string, folder: string): void {
    const name = packageName(specifier);
    const typed = name.startsWith('@') ? name.slice(1).replace('/', '__') : name;
    for (let at = folder; ; at = path.dirname(at)) {
      this.#packages.add(path.join(at, 'node_modules', name));
      this.#packages.add(path.join(at, 'node_modules/@types', typed));
      if (at === path.dirname(at)) return;
    }
  }

  /** What was read, as it is now. Undefined when some of it was written to since `since` (ms): it may change unseen. */
  seen(since: number): OutsideReads | undefined {
    const files = Object.fromEntries([...this.#files].map(file => [file, stampOf(file)]));
    const packages = Object.fromEntries([...this.#packages].map(folder => [folder, manifestStamp(folder)]));
    const isFresh = [...this.#files].some(file => (statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? 0) >= since);
    return isFresh ? undefined : { files, packages };
  }
}

/** Whether everything that was read outside is as it was, and nothing has come that would have been read. */
export function isAsItWas({ files, packages }: OutsideReads): boolean {
  return (
    Object.entries(packages).every(([folder, stamp]) => manifestStamp(folder) === stamp) &&
    Object.entries(files).every(([file, stamp]) => stampOf(file) === stamp)
  );
}

function manifestStamp(folder: string): OutsideStamp {
  return existsSync(folder) ? `there ${stampOf(path.join(folder, 'package.json')) ?? ''}` : 'not there';
}

function stampOf(file: string): OutsideStamp {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}` : 'not there';
}
