import type { Range } from './graph.js';

/** A comment that hides findings of policies, as its file says it. */
export interface IgnoreComment {
  readonly range: Range;
  /** `plimsoll-ignore`, or the directive of a linter that hides a rule of ours. */
  readonly directive: string;
  /** The policies that it names; for a linter's directive the rules, without `plimsoll/`. */
  readonly names: readonly string[];
  /** What stands after `--`; empty where nothing does. */
  readonly reason: string;
  /** First and last line of what it hides findings in. */
  readonly from: number;
  readonly to: number;
  /** It stands before everything else in the file, and so is about the whole file too. */
  readonly atHead: boolean;
}
