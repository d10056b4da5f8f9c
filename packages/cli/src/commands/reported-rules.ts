import type { Finding } from '@plimsoll/findings';
import type { ReportedRule } from '../reporters/report.js';
import { defaultSeverity, type RuleEntry, type SelectedRule } from '../rule-entry.js';
import { SYNTAX_ERROR } from '../syntax-finding.js';
import { UNUSED_SUPPRESSION } from '../unused-suppression.js';

const own: Readonly<Record<string, string>> = {
  [SYNTAX_ERROR]: 'The file parses.',
  [UNUSED_SUPPRESSION]: 'A comment that suppresses a rule suppresses something.',
};

/** A policy, as far as describing it goes. */
interface PolicyDescription {
  readonly name: string;
  readonly family: string;
  readonly preset: string;
  readonly description: string;
}

/** What the list of rules is made from. */
export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly catalog: readonly RuleEntry[];
  readonly policies: readonly PolicyDescription[];
  /** Rules as they were switched on, where the command did so. */
  readonly selected: readonly SelectedRule[];
  /** Names of rules and policies that took part. */
  readonly ran: ReadonlySet<string>;
}

/** Describes every rule and policy that took part or reports something, sorted by name. */
export function reportedRules({ findings, catalog, policies, selected, ran }: RuleRun): ReportedRule[] {
  const reported = new Map(findings.map(({ rule, severity }) => [rule, severity]));
  const takesPart = ({ name }: { name: string }) => ran.has(name) || reported.has(name);
  const severities = new Map([...selected.map(({ name, severity }) => [name, severity] as const), ...reported]);
  const rules = catalog.filter(takesPart).map(entry => {
    const { name, description, family, preset, certainty } = entry;
    const severity = severities.get(name) ?? defaultSeverity(entry);
    return { name, kind: 'rule' as const, description, severity, family, preset, certainty };
  });
  const checks = policies.filter(takesPart).map(({ name, description, family, preset }) => {
    return {
      name,
      kind: 'policy' as const,
      description,
      severity: reported.get(name) ?? ('error' as const),
      family,
      preset,
    };
  });
  const known = new Set([...rules, ...checks].map(({ name }) => name));
  const others = [...reported]
    .filter(([name]) => !known.has(name))
    .map(([name, severity]) => {
      return {
        name,
        kind: 'rule' as const,
        description: own[name] ?? `The rule \`${name}\` of another plugin.`,
        severity,
      };
    });
  return [...rules, ...checks, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}
