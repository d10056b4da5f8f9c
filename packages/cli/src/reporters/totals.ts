import type { Finding } from '@plimsoll/findings';

/** How often a rule reports. */
export interface RuleTotal {
  readonly rule: string;
  readonly errors: number;
  readonly warnings: number;
}

/** The totals by rule, most findings first, then by name. */
export function countRules(findings: readonly Finding[]): RuleTotal[] {
  const totals = new Map<string, { rule: string; errors: number; warnings: number }>();
  for (const { rule, severity } of findings) {
    const total = totals.get(rule) ?? { rule, errors: 0, warnings: 0 };
    if (severity === 'error') total.errors++;
    else total.warnings++;
    totals.set(rule, total);
  }
  return [...totals.values()].sort(
    (a, b) => b.errors + b.warnings - (a.errors + a.warnings) || (a.rule < b.rule ? -1 : 1),
  );
}

/** "1 file", "2 files". */
export function countOf(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
