/** A silence said aloud: something that was not looked at, or a policy that had nothing to look at. */
export interface Announcement {
  /** `PLIMSOLL_…` */
  readonly code: string;
  /** One line that says what to mend. Does not repeat the code. */
  readonly message: string;
  /** `error-in-ci`: on a build server this silence fails the run. */
  readonly severity: 'note' | 'error-in-ci';
  /** The files it is about, relative to the project, where there are some. */
  readonly files?: readonly string[];
}
