import type { Finding } from '@plimsoll/findings';
import { SYNTAX_ERROR } from '../syntax-finding.js';
import type { BaselineEntry } from './baseline.js';
import type { CountedFinding } from './fingerprint.js';

/** What a run has seen: an entry outside of it is neither present nor fixed. */
export interface RunScope {
  /** Whether the rule or policy of an entry ran (or exists no more), and has looked at its file (or the file is gone). */
  readonly covers: (entry: BaselineEntry) => boolean;
}

/** A baseline beside a run. */
export interface AppliedBaseline {
  /** Findings that the baseline does not accept. */
  readonly fresh: readonly CountedFinding[];
  readonly matched: readonly BaselineEntry[];
  /** Entries whose fault is gone. */
  readonly fixed: readonly BaselineEntry[];
  /** Entries that this run says nothing about. */
  readonly unseen: readonly BaselineEntry[];
}

/** Takes from the findings what the baseline accepts. A file that does not parse is never accepted. */
export function applyBaseline(
  findings: readonly CountedFinding[],
  entries: readonly BaselineEntry[],
  { covers }: RunScope,
): AppliedBaseline {
  const present = new Set(findings.filter(isAcceptable).map(counted => entryKey(baselineEntry(counted))));
  const accepted = new Set(entries.map(entryKey));
  const matched = entries.filter(entry => present.has(entryKey(entry)));
  const absent = entries.filter(entry => !present.has(entryKey(entry)));
  return {
    fresh: findings.filter(counted => !isAcceptable(counted) || !accepted.has(entryKey(baselineEntry(counted)))),
    matched,
    fixed: absent.filter(covers),
    unseen: absent.filter(entry => !covers(entry)),
  };
}

/** Whether a finding may stand in a baseline. */
export function isAcceptable({ finding }: CountedFinding): boolean {
  return finding.rule !== SYNTAX_ERROR;
}

/** The entry that accepts a finding. */
export function baselineEntry({ finding, occurrence }: CountedFinding): BaselineEntry {
  const { rule, kind, location, identity }: Finding = finding;
  return { rule, kind, file: location.file, identity, occurrence };
}

/** What makes two entries the same one: as for findings, the file counts for rules only. */
function entryKey({ rule, kind, file, identity, occurrence }: BaselineEntry): string {
  return JSON.stringify([rule, kind === 'policy' ? '' : file, identity, occurrence]);
}
