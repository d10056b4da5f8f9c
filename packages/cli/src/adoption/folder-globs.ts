import { groupBy } from './group-by.js';
import { folderOf } from './survey.js';

/**
 * Globs for folders: `packages/*` where everything of `all` side by side is among `folders` or `others` (which is asked first),
 * else `packages/{api,auth}`. What lies deeper below a folder that is named already needs no glob.
 */
export function folderGlobs(
  folders: readonly string[],
  all: readonly string[],
  others: readonly string[] = [],
): string[] {
  const isKnown = (folder: string) => folders.includes(folder) || others.includes(folder);
  const globs = [...groupBy([...folders].sort(), folderOf)].map(([parent, children]) => {
    const prefix = parent === '' ? '' : `${parent}/`;
    const names = children.map(child => child.slice(prefix.length));
    const isAll = parent !== '' && all.filter(folder => folderOf(folder) === parent).every(isKnown);
    if (isAll && (children.length > 1 || others.some(folder => folderOf(folder) === parent))) return `${prefix}*`;
    return names.length === 1 ? `${prefix}${names[0]}` : `${prefix}{${names.join(',')}}`;
  });
  const stars = globs.filter(glob => glob.endsWith('/*')).map(glob => glob.slice(0, -1));
  return globs.filter(glob => !stars.some(star => glob.startsWith(star) && glob !== `${star}*`));
}
