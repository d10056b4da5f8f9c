/** A finding in somebody else's repository: where it is and what was said, and none of the code. */
export interface CorpusFinding {
  readonly rule: string;
  readonly repository: string;
  /** Full hash of the commit that was looked at. */
  readonly commit: string;
  /** Path in the repository, with `/`. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly messageId: string | undefined;
  readonly message: string;
}
