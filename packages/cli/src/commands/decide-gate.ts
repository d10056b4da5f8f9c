import { exitCodeOf } from '../exit-code.js';
import type { Announcement } from '../announcement.js';
import type { Gate } from '../reporters/report.js';

/** What decides whether the gate holds. */
export interface GateInput {
  readonly errors: number;
  readonly warnings: number;
  /** Warnings that are let pass; undefined for any number. */
  readonly maxWarnings?: number;
  readonly announcements: readonly Announcement[];
  readonly ci: boolean;
}

/** Decides the exit code and says why. Our bug outranks the user's mistake, which outranks findings. */
export function decideGate({ errors, warnings, maxWarnings, announcements, ci }: GateInput): Gate {
  const grave = announcements.filter(({ severity }) => exitCodeOf(severity, ci) > 0);
  const worst = Math.max(0, ...grave.map(({ severity }) => exitCodeOf(severity, ci)));
  const codes = [
    ...new Set(grave.filter(({ severity }) => exitCodeOf(severity, ci) === worst).map(({ code }) => code)),
  ];
  if (worst === 3) return { passes: false, exitCode: 3, reason: `The run hit a bug of ours: ${codes.join(', ')}.` };
  if (worst === 2)
    return { passes: false, exitCode: 2, reason: `Mend this first, or the run proves nothing: ${codes.join(', ')}.` };
  if (errors > 0) return { passes: false, exitCode: 1, reason: `There ${count(errors, 'error')}.` };
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    return { passes: false, exitCode: 1, reason: `There ${count(warnings, 'warning')}, and ${maxWarnings} may be.` };
  }
  const reason = warnings > 0 ? `There ${count(warnings, 'warning')} and no error.` : 'There is nothing to report.';
  return { passes: true, exitCode: 0, reason };
}

function count(amount: number, noun: string): string {
  return amount === 1 ? `is 1 ${noun}` : `are ${amount} ${noun}s`;
}
