import type { Finding, Location } from '@plimsoll/findings';

/** The name under which comments that suppress nothing are reported. */
export const UNUSED_SUPPRESSION = 'unused-suppression';

/** The rule that asks for the reason of a suppression; the checker asks in its name in files that are no modules. */
export const SUPPRESSION_REASON = 'require-suppression-reason';

/**
 * The finding for a suppression that suppressed nothing. Undefined when the comment is not about our rules alone or when
 * one of its rules did not run: then nobody knows.
 */
export function unusedSuppression(comment: string, ran: ReadonlySet<string>, location: Location): Finding | undefined {
  const [directive = ''] = comment.split(/\s-{2,}\s/);
  const names = Array.from(directive.matchAll(/plimsoll\/([\w-]+)/g), match => match[1] ?? '');
  if (names.length === 0 || !names.every(name => ran.has(name))) return undefined;
  const listed = names.map(name => `\`plimsoll/${name}\``).join(', ');
  return {
    rule: UNUSED_SUPPRESSION,
    kind: 'rule',
    severity: 'warning',
    message: `This comment suppresses ${listed}, and nothing is reported there. It would hide the next fault. Remove it.`,
    location,
    identity: directive.trim().replace(/\s+/g, ' '),
  };
}
