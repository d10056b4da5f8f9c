export type { PlimsollConfig } from '@plimsoll/config';
export type { Announcement, AnnouncementSeverity } from './announcement.js';
export { analyseProject, type Analysis, type AnalysisRequest } from './commands/analyse-project.js';
export { buildReport, type ReportSettings } from './commands/build-report.js';
export { errorTable, type ErrorCode } from './errors.js';
export type {
  FixedEntry,
  Gate,
  Report,
  ReportedFinding,
  ReportedRule,
  Reporter,
  ReporterOptions,
} from './reporters/report.js';
export { reporters, type Format } from './reporters/reporters.js';
