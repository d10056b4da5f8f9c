import type { Finding } from '@plimsoll/findings';
import type { SourceText } from '../../files/source-text.js';
import { lineIdentity } from '../line-identity.js';
import type { PrintedReport } from './channel-index.js';
import type { ChannelReport } from './channel-line.js';

/** The finding for a printed report: positions and evidence from the channel, or from the printed range without one. */
export function channelFinding(
  printed: PrintedReport,
  severity: 'error' | 'warning',
  report: ChannelReport | undefined,
  source: SourceText | undefined,
): Finding {
  const location = { file: printed.file, ...(report ? channelRange(report) : printedRange(printed, source)) };
  return {
    rule: printed.rule,
    kind: 'rule',
    severity,
    message: printed.message,
    ...(report?.messageId !== undefined && { messageId: report.messageId }),
    location,
    ...(report?.trace?.length && { trace: report.trace }),
    ...(report?.suggestions?.length && { suggestions: report.suggestions }),
    identity: lineIdentity(source, location.line),
  };
}

function channelRange({ loc: { start, end } }: ChannelReport) {
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}

function printedRange({ range: [start, end] }: PrintedReport, source: SourceText | undefined) {
  if (!source) return { line: 1, column: 1 };
  const to = source.position(end);
  return { ...source.position(start), endLine: to.line, endColumn: to.column };
}
