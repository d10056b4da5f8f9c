import { compareLocations, type Finding } from '@plimsoll/findings';

/** Orders findings by place, rule and message, and drops exact repeats, so that no engine's order shows. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return [...findings].sort(compare).filter(({ rule, message, location }) => {
    const key = JSON.stringify([rule, message, location]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function compare(a: Finding, b: Finding): number {
  return compareLocations(a.location, b.location) || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
