import type { CacheContent } from './extraction-cache.js';

/** Whether a run left nothing new to the next: everything in it came from the cache. */
export function isUnchanged(cache: CacheContent, now: CacheContent): boolean {
  return (
    cache.resolutionKey === now.resolutionKey &&
    isSame(cache.stamps, now.stamps) &&
    isSame(cache.facts, now.facts) &&
    isSame(cache.elided, now.elided) &&
    Object.keys(cache.targets).length === Object.keys(now.targets).length &&
    Object.entries(now.targets).every(([file, ofFile]) => {
      const before = cache.targets[file] ?? {};
      return Object.entries(ofFile).every(
        ([specifier, target]) =>
          target === before[specifier] || (target.type === 'unresolved' && before[specifier]?.type === 'unresolved'),
      );
    })
  );
}

function isSame(before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(now);
  return keys.length === Object.keys(before).length && keys.every(key => now[key] === before[key]);
}
