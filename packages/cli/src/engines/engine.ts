import type { Finding } from '@plimsoll/findings';
import type { SourceReader } from '../files/source-reader.js';
import type { Announcement } from '../announcement.js';
import type { SelectedRule } from '../rule-entry.js';

/** What a linter is asked to do. */
export interface EngineRequest {
  /** Absolute path of the project. */
  readonly root: string;
  /** Project paths. */
  readonly files: readonly string[];
  readonly rules: readonly SelectedRule[];
  /** Whether `rules` is the user's wish of this very run, which outranks the configuration of an engine that has its own. */
  readonly narrowed: boolean;
  /** Whether to write the rules' fixes into the files first. */
  readonly fix: boolean;
  readonly readSource: SourceReader;
  /** Absolute path of the Plimsoll configuration that the user named, where that is not the one found by itself. */
  readonly configFile?: string;
}

/** What a linter has to say. */
export interface EngineResult {
  readonly findings: readonly Finding[];
  readonly announcements: readonly Announcement[];
  /** Project paths of files that were asked for, and that no rule or not every rule has looked at. */
  readonly unchecked: readonly string[];
  /** Names of the rules that ran. */
  readonly ran: ReadonlySet<string>;
}

/** Runs the rules over files. */
export type Engine = (request: EngineRequest) => Promise<EngineResult>;
