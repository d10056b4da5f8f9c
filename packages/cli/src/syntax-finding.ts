import type { Finding, Location } from '@plimsoll/findings';

/** The name under which files that do not parse are reported. */
export const SYNTAX_ERROR = 'syntax-error';

/** Bundlers read `import` in a `.cjs` file, which Node does not: nothing that is certain to break. */
const BUNDLERS_ACCEPT = /^Cannot use (?:import|export) statement outside a module/;

/** The finding for a file that does not parse: the parser's first complaint, and how many more it has. */
export function syntaxFinding(location: Location, complaint: string, others: number): Finding {
  const more = others > 0 ? `, and ${others} more` : '';
  return {
    rule: SYNTAX_ERROR,
    kind: 'rule',
    severity: BUNDLERS_ACCEPT.test(complaint) ? 'warning' : 'error',
    messageId: 'PLIMSOLL_SYNTAX_ERROR',
    message: `This file does not parse (${complaint.replace(/\s+/g, ' ').replace(/\.$/, '')}${more}), so no rule has looked at it. Mend the syntax first.`,
    location,
    identity: complaint,
  };
}
