import type { Announcement, CheckerAnnouncement } from '../announcement.js';

/**
 * Joins what the command and its checker say, each thing once: the checker reads the same manifests, and what does not
 * parse is a finding already where a rule was to look at it.
 */
export function mergeAnnouncements(
  own: readonly Announcement[],
  checker: readonly CheckerAnnouncement[],
  unparsed: ReadonlySet<string>,
): Announcement[] {
  const said = new Set(own.map(({ code }) => code));
  const isNews = ({ code, files }: CheckerAnnouncement) => {
    if (code === 'PLIMSOLL_SYNTAX_ERROR') return !files?.length || !files.every(file => unparsed.has(file));
    return !said.has(code);
  };
  const added = checker.filter(isNews).map(({ code, message, severity }) => ({ code, message, severity }));
  return [...new Map([...own, ...added].map(one => [`${one.code}\0${one.message}`, one])).values()];
}
