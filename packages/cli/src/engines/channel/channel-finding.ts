import type { Finding, TraceStep } from '@plimsoll/findings';
import { projectPath } from '../../files/project-path.js';
import type { SourceReader } from '../../files/source-reader.js';
import type { SourceText } from '../../files/source-text.js';
import { lineIdentity } from '../line-identity.js';
import type { PrintedReport } from './channel-index.js';
import type { ChannelReport, ChannelStep } from './channel-line.js';

/** What positions are read with. */
export interface ChannelContext {
  /** Absolute path of the project. */
  readonly root: string;
  readonly readSource: SourceReader;
}

/** The finding for a printed report: positions and evidence from the channel, or from the printed range without one. */
export function channelFinding(
  printed: PrintedReport,
  severity: 'error' | 'warning',
  report: ChannelReport | undefined,
  context: ChannelContext,
): Finding {
  const source = context.readSource(printed.file);
  const location = { file: printed.file, ...(report ? channelRange(report) : rangeIn(source, printed.range)) };
  return {
    rule: printed.rule,
    kind: 'rule',
    severity,
    message: printed.message,
    ...(report?.messageId !== undefined && { messageId: report.messageId }),
    location,
    ...(report?.trace?.length && { trace: report.trace.map(step => traceStep(step, context)) }),
    ...(report?.suggestions?.length && { suggestions: report.suggestions }),
    identity: lineIdentity(source, location.line),
  };
}

function traceStep({ file, message, range }: ChannelStep, { root, readSource }: ChannelContext): TraceStep {
  // A step outside of the project, as in a library's code, keeps the name that the engine gave it.
  const inside = projectPath(root, file);
  const place = inside === undefined ? { line: 1, column: 1 } : rangeIn(readSource(inside), range);
  return { location: { file: inside ?? file, ...place }, message };
}

function channelRange({ loc: { start, end } }: ChannelReport) {
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}

function rangeIn(source: SourceText | undefined, [start, end]: readonly [start: number, end: number]) {
  if (!source) return { line: 1, column: 1 };
  const to = source.position(end);
  return { ...source.position(start), endLine: to.line, endColumn: to.column };
}
