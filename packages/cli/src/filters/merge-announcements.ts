import type { Announcement } from '../announcement.js';

/**
 * Joins what the command and its checker say, each thing once: the checker reads the same manifests, and what does not
 * parse is a finding already where a rule was to look at it.
 */
export function mergeAnnouncements(
  own: readonly Announcement[],
  checker: readonly Announcement[],
  unparsed: ReadonlySet<string>,
): Announcement[] {
  const said = new Set(own.map(({ code }) => code));
  const isNews = (one: Announcement) => {
    return one.code === 'PLIMSOLL_SYNTAX_ERROR'
      ? !placesOf(one).every(file => unparsed.has(file))
      : !said.has(one.code);
  };
  const all = [...own, ...checker.filter(isNews)];
  return [...new Map(all.map(one => [`${one.code}\0${one.message}`, one])).values()];
}

/** The files of the places (`src/a.ts:1:7 …`) that the lines of an announcement begin with. */
function placesOf({ message, details }: Announcement): string[] {
  return (details ?? message).split('\n').map(line => /^(.+?):\d+:\d+/.exec(line)?.[1] ?? '');
}
