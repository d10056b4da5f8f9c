/**
 * How seriously an announcement is meant: `note` is only said aloud; `error-in-ci` ends a run in CI with 2;
 * `error` (the user's mistake) always does; `bug` (ours) ends it with 3.
 */
export type AnnouncementSeverity = 'note' | 'error-in-ci' | 'error' | 'bug';

/** Something about the run itself that nobody may mistake for success: what was not looked at, and why. */
export interface Announcement {
  /** `PLIMSOLL_…`, stable. */
  readonly code: string;
  /** One line that says what to mend. Does not repeat the code. */
  readonly message: string;
  readonly severity: AnnouncementSeverity;
  /** More lines, such as the stack of a crash. */
  readonly details?: string;
}
