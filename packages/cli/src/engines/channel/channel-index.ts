import type { ChannelReport } from './channel-line.js';

/** What the engine printed of a report, as far as it can be told. */
export interface PrintedReport {
  /** Project path. */
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  /** UTF-16 offsets in the text without the BOM. */
  readonly range: readonly [start: number, end: number];
}

/** Finds the channel's line for a printed report. Gives each line once. */
export type ChannelLookup = (printed: PrintedReport) => ChannelReport | undefined;

/**
 * Indexes the channel's lines by file, rule and message. Of several lines the one with the printed range is taken, else
 * the first with its start: what the engine suppressed by a comment stays in the channel and becomes no finding.
 */
export function indexChannel(
  reports: readonly ChannelReport[],
  projectFile: (file: string) => string | undefined,
): ChannelLookup {
  const waiting = new Map<string, ChannelReport[]>();
  for (const report of reports) {
    const key = keyOf(projectFile(report.file) ?? report.file, report.rule, report.message);
    const others = waiting.get(key);
    if (others) others.push(report);
    else waiting.set(key, [report]);
  }
  return ({ file, rule, message, range }) => {
    const candidates = waiting.get(keyOf(file, rule, message)) ?? [];
    const exact = candidates.findIndex(({ range: [start, end] }) => start === range[0] && end === range[1]);
    const index = exact >= 0 ? exact : candidates.findIndex(candidate => candidate.range[0] === range[0]);
    return index < 0 ? undefined : candidates.splice(index, 1)[0];
  };
}

function keyOf(file: string, rule: string, message: string): string {
  return `${file}\0${rule}\0${message}`;
}
