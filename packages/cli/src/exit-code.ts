import type { AnnouncementSeverity } from './announcement.js';

/** 0 clean, 1 findings, 2 the user's mistake or an announced silence in CI, 3 our bug. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The exit code that one announcement asks for. */
export function exitCodeOf(severity: AnnouncementSeverity, ci: boolean): ExitCode {
  if (severity === 'bug') return 3;
  if (severity === 'error') return 2;
  return severity === 'error-in-ci' && ci ? 2 : 0;
}
