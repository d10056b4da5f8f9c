import type { Finding } from '@plimsoll/findings';
import type { Announcement } from '../announcement.js';

/** A finding with what a reader needs beside it. */
export interface ReportedFinding extends Finding {
  /** Stays the same while the code around the finding moves. 32 hexadecimal digits. */
  readonly fingerprint: string;
  /** The source line of `location.line`, without its line break, where the file could be read. */
  readonly lineText?: string;
}

/** A rule or policy that took part in the run. */
export interface ReportedRule {
  readonly name: string;
  readonly kind: 'rule' | 'policy';
  readonly description: string;
  readonly severity: 'error' | 'warning';
  readonly family?: string;
  readonly preset?: string;
  readonly certainty?: 'proof' | 'heuristic';
}

/** An entry of the baseline whose fault is gone. */
export interface FixedEntry {
  readonly rule: string;
  readonly file: string;
  readonly identity: string;
}

/** What a change is held against. */
export interface ReportedSince {
  /** As the user named it. */
  readonly ref: string;
  /** Hash of the merge base. */
  readonly base: string;
  /** How many findings were there already, and are not reported. */
  readonly known: number;
  /** What was reported there and is gone. */
  readonly fixed: readonly FixedEntry[];
}

/** Whether the gate holds, and why. */
export interface Gate {
  readonly passes: boolean;
  /** 0 clean, 1 findings, 2 the user's mistake or an announced silence in CI, 3 our bug. */
  readonly exitCode: 0 | 1 | 2 | 3;
  /** One sentence. */
  readonly reason: string;
}

/** Everything a reporter may print. Ordered, and free of times and absolute paths, so that equal code gives equal reports. */
export interface Report {
  readonly tool: { readonly name: 'plimsoll'; readonly version: string };
  readonly engine: 'oxlint' | 'eslint';
  readonly gate: Gate;
  /** `files` counts those that every rule that ran has looked at. */
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number };
  readonly findings: readonly ReportedFinding[];
  readonly announcements: readonly Announcement[];
  /** Sorted by name. */
  readonly rules: readonly ReportedRule[];
  readonly since?: ReportedSince;
  readonly baseline?: { readonly matched: number; readonly fixed: readonly FixedEntry[] };
}

/** What the terminal can do and what the user wants to see. */
export interface ReporterOptions {
  readonly colour: boolean;
  /** Duration of the run in ms, where it should be said. */
  readonly elapsed?: number;
}

/** Prints a report. Pure: the same report and options give the same text, which ends with a line break. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
