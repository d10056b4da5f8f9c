import { applyBaseline } from '../filters/apply-baseline.js';
import type { BaselineEntry } from '../filters/baseline.js';
import { fingerprint } from '../filters/fingerprint.js';
import type { Report, ReportedSince } from '../reporters/report.js';
import { version } from '../version.js';
import type { Analysis } from './analyse-project.js';
import { decideGate } from './decide-gate.js';

/** What turns an analysis into a report. */
export interface ReportSettings {
  readonly engine: 'oxlint' | 'eslint';
  readonly ci: boolean;
  readonly maxWarnings?: number;
  /** Undefined where the project has no baseline. */
  readonly baseline: readonly BaselineEntry[] | undefined;
  /** Where only what a change adds is reported. */
  readonly since?: ReportedSince;
}

/** Holds the baseline against an analysis, decides about the gate and adds what readers need. */
export function buildReport(analysis: Analysis, { engine, ci, maxWarnings, baseline, since }: ReportSettings): Report {
  const { checkedFiles, announcements, rules, scope, readSource } = analysis;
  const applied = applyBaseline(analysis.findings, baseline ?? [], scope);
  const findings = applied.fresh.map(counted => {
    const lineText = readSource(counted.finding.location.file)?.line(counted.finding.location.line);
    return { ...counted.finding, fingerprint: fingerprint(counted), ...(lineText !== undefined && { lineText }) };
  });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const fixed = applied.fixed.map(({ rule, file, identity }) => ({ rule, file, identity }));
  return {
    tool: { name: 'plimsoll', version },
    engine,
    gate: decideGate({ errors, warnings, announcements, ci, ...(maxWarnings !== undefined && { maxWarnings }) }),
    summary: { files: checkedFiles, errors, warnings },
    findings,
    announcements,
    rules,
    // an entry that is not new is neither matched nor fixed: the baseline is held against the whole by itself
    ...(baseline && { baseline: { matched: applied.matched.length, fixed: since ? [] : fixed } }),
    ...(since && { since }),
  };
}
