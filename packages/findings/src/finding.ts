import type { Location } from './location.js';
import type { Severity } from './severity.js';

/** One step of the evidence for a finding that a path proves. */
export interface TraceStep {
  readonly location: Location;
  /** What happens here, for a person: "imports", "calls `save` without the signal". */
  readonly message: string;
}

/** An edit that mends a finding: the UTF-16 offsets `range` of the file's text become `text`. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** A mend that a person must choose, because behaviour may change. */
export interface Suggestion {
  readonly message: string;
  readonly edits: readonly Edit[];
}

/** What a rule or a policy found: the noun that every room of the house shares. */
export interface Finding {
  /** Name of the rule (`require-deadline`) or policy (`layers`), or of a peer's rule (`eslint/no-var`). */
  readonly rule: string;
  readonly kind: 'rule' | 'policy';
  readonly severity: Severity;
  readonly message: string;
  /** The id of the message inside its rule, where the engine tells it. */
  readonly messageId?: string;
  readonly location: Location;
  /** The path that proves the finding, first step first. */
  readonly trace?: readonly TraceStep[];
  readonly suggestions?: readonly Suggestion[];
  /**
   * What makes this finding the same one after unrelated edits: an edge, a symbol, a table, or the text of the
   * offending line. Never a line number. Reporters and the baseline derive a fingerprint from it.
   */
  readonly identity: string;
}
