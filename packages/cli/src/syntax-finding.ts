import type { Finding, Location } from '@plimsoll/findings';

/** The name under which files that do not parse are reported. */
export const SYNTAX_ERROR = 'syntax-error';

/** The finding for a file that does not parse: the parser's first complaint, and how many more it has. */
export function syntaxFinding(location: Location, complaint: string, others: number): Finding {
  const more = others > 0 ? `, and ${others} more` : '';
  return {
    rule: SYNTAX_ERROR,
    kind: 'rule',
    severity: 'error',
    messageId: 'PLIMSOLL_SYNTAX_ERROR',
    message: `This file does not parse (${complaint.replace(/\s+/g, ' ').replace(/\.$/, '')}${more}), so no rule has looked at it. Mend the syntax first.`,
    location,
    identity: complaint,
  };
}
