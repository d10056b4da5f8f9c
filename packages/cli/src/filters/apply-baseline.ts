import type { Finding } from '@plimsoll/findings';
import { SYNTAX_ERROR } from '../syntax-finding.js';
import type { BaselineEntry } from './baseline.js';
import type { CountedFinding } from './fingerprint.js';
import { movedEntries } from './moved-entries.js';

/** What a run has seen: an entry outside of it is neither present nor fixed. */
export interface RunScope {
  /** Whether the rule or policy of an entry ran (or exists no more), and has looked at its file (or the file is gone). */
  readonly covers: (entry: BaselineEntry) => boolean;
  /** Whether a project path is there. */
  readonly exists: (path: string) => boolean;
}

/** A baseline beside a run. */
export interface AppliedBaseline {
  /** Findings that the baseline does not accept. */
  readonly fresh: readonly CountedFinding[];
  /** Entries whose fault is there, as it is called now. */
  readonly matched: readonly BaselineEntry[];
  /** How many of these are in a file, or about one, that has moved. */
  readonly moved: number;
  /** Entries whose fault is gone. */
  readonly fixed: readonly BaselineEntry[];
  /** Entries that this run says nothing about. */
  readonly unseen: readonly BaselineEntry[];
}

/** Takes from the findings what the baseline accepts. A file that does not parse is never accepted. */
export function applyBaseline(
  findings: readonly CountedFinding[],
  entries: readonly BaselineEntry[],
  { covers, exists }: RunScope,
): AppliedBaseline {
  const acceptable = findings.filter(isAcceptable).map(baselineEntry);
  const present = new Set(acceptable.map(entryKey));
  const accepted = new Set(entries.map(entryKey));
  const matched = entries.filter(entry => present.has(entryKey(entry)));
  const absent = entries.filter(entry => !present.has(entryKey(entry)));
  const moved = movedEntries(
    absent.filter(covers),
    acceptable.filter(entry => !accepted.has(entryKey(entry))),
    exists,
  );
  const known = new Set([...accepted, ...[...moved.values()].map(entryKey)]);
  const left = absent.filter(entry => !moved.has(entry));
  return {
    fresh: findings.filter(counted => !isAcceptable(counted) || !known.has(entryKey(baselineEntry(counted)))),
    matched: [...matched, ...moved.values()],
    moved: moved.size,
    fixed: left.filter(covers),
    unseen: left.filter(entry => !covers(entry)),
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
