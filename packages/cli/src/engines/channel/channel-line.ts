import type { Suggestion } from '@plimsoll/findings';

/** A position as ESLint counts: lines from 1, columns from 0, in UTF-16 code units without the BOM. */
export interface ChannelPosition {
  readonly line: number;
  readonly column: number;
}

/** One step of a report's evidence. */
export interface ChannelStep {
  /** As the engine named it. */
  readonly file: string;
  readonly message: string;
  /** UTF-16 offsets in the text without the BOM. */
  readonly range: readonly [start: number, end: number];
}

/** What the plugin wrote about one report. */
export interface ChannelReport {
  /** As the engine named it: absolute, with the platform's separators. */
  readonly file: string;
  readonly rule: string;
  readonly messageId?: string;
  readonly message: string;
  /** UTF-16 offsets in the text without the BOM. */
  readonly range: readonly [start: number, end: number];
  readonly loc: { readonly start: ChannelPosition; readonly end: ChannelPosition };
  readonly trace?: readonly ChannelStep[];
  readonly suggestions?: readonly Suggestion[];
}

/** What the plugin wrote about a rule that threw. */
export interface ChannelCrash {
  readonly rule: string;
  readonly file: string;
  readonly stack: string;
}

/** All that came through the channel. */
export interface Channel {
  readonly reports: readonly ChannelReport[];
  readonly crashes: readonly ChannelCrash[];
}
