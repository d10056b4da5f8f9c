import type { Announcement } from '../announcement.js';

/** Where a command reads its surroundings and writes to. Tests pass their own. */
export interface Terminal {
  readonly cwd: string;
  readonly ci: boolean;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether somebody sits there who can be asked. */
  readonly interactive: boolean;
  /** Whether stdout may be coloured. */
  readonly colour: boolean;
  /** Shows what is being done until the next call; the empty string clears it. */
  readonly progress: (doing: string) => void;
}

/** An announcement as a line of plain text, with its details below. */
export function plainLine({ code, message, details }: Announcement): string {
  return `${code} ${message}\n${details === undefined ? '' : `${details}\n`}`;
}
