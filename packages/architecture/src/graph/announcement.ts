/** A silence said aloud: something that was not looked at, or a policy that had nothing to look at. */
export interface Announcement {
  /** `PLIMSOLL_…` */
  readonly code: string;
  /** One line that says what to mend. Does not repeat the code. */
  readonly message: string;
  /** `error-in-ci`: on a build server this silence fails the run. */
  readonly severity: 'note' | 'error-in-ci';
  /** More lines: each file or import that is meant, where there are several. */
  readonly details?: string;
}
