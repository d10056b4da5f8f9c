import type { Finding, Location } from '@plimsoll/findings';
import { announce } from '../../errors.js';
import { projectPath } from '../../files/project-path.js';
import type { SourceReader } from '../../files/source-reader.js';
import type { Announcement } from '../../announcement.js';
import { channelFinding } from '../channel/channel-finding.js';
import { indexChannel } from '../channel/channel-index.js';
import type { Channel } from '../channel/channel-line.js';
import type { EngineResult } from '../engine.js';
import type { SelectedRule } from '../../rule-entry.js';
import { isCrashReport } from '../channel/crash-report.js';
import { syntaxFinding } from '../../syntax-finding.js';
import { unusedSuppression } from '../../unused-suppression.js';
import type { OxlintDiagnostic } from './oxlint-output.js';

/** What the diagnostics of a run are read with. */
export interface DiagnosticContext {
  readonly root: string;
  readonly rules: readonly SelectedRule[];
  readonly channel: Channel;
  readonly readSource: SourceReader;
}

/** Turns what oxlint printed into findings and announcements. Only what it printed is a finding. */
export function readDiagnostics(diagnostics: readonly OxlintDiagnostic[], context: DiagnosticContext): EngineResult {
  const { root, rules, channel, readSource } = context;
  const lookUp = indexChannel(channel.reports, file => projectPath(root, file));
  const severities = new Map(rules.map(rule => [rule.name, rule.severity]));
  const ran = new Set(severities.keys());
  const findings: Finding[] = [];
  const announcements: Announcement[] = [];
  const complaints = new Map<string, { location: Location; message: string }[]>();
  const unused: Finding[] = [];
  const crashed = new Set<string>();

  const crash = (rule: string, file: string, stack: string) => {
    crashed.add(file);
    announcements.push(announce('PLIMSOLL_RULE_CRASH', { rule, file }, stack));
  };
  for (const { rule, file, stack } of channel.crashes) crash(rule, projectPath(root, file) ?? file, stack);

  for (const diagnostic of diagnostics) {
    const { message, code, filename, span } = diagnostic;
    const unreadable = /^Failed to open file (.+) with error/.exec(message)?.[1];
    if (unreadable !== undefined) {
      const file = projectPath(root, unreadable) ?? unreadable;
      crashed.add(file);
      announcements.push(announce('PLIMSOLL_FILE_UNREADABLE', { files: file }));
      continue;
    }
    const file = filename === undefined ? undefined : projectPath(root, filename);
    if (file === undefined) {
      announcements.push(announce('PLIMSOLL_ENGINE_FAILED', { engine: 'oxlint' }, message));
      continue;
    }
    if (message.startsWith('Error running JS plugin')) {
      crash('unknown', file, message);
      continue;
    }
    const source = readSource(file);
    const range = byteRange(source, span);
    const rule = code === undefined ? undefined : /^plimsoll\((.+)\)$/.exec(code)?.[1];
    const location = { file, ...(source?.position(range[0]) ?? { line: 1, column: 1 }) };
    if (rule !== undefined && isCrashReport(message)) {
      if (!crashed.has(file)) crash(rule, file, message);
    } else if (rule !== undefined) {
      const printed = { file, rule, message, range };
      findings.push(channelFinding(printed, severities.get(rule) ?? 'error', lookUp(printed), context));
    } else if (/^Unused (?:eslint|oxlint)-(?:disable|enable) directive/.test(message)) {
      const to = source?.position(range[1]);
      const whole = { ...location, ...(to && { endLine: to.line, endColumn: to.column }) };
      const finding = unusedSuppression(source?.text.slice(...range) ?? '', ran, whole);
      if (finding) unused.push(finding);
    } else {
      complaints.set(file, [...(complaints.get(file) ?? []), { location, message }]);
    }
  }
  for (const [, [first, ...others]] of complaints) {
    if (first) findings.push(syntaxFinding(first.location, first.message, others.length));
  }
  findings.push(...unused.filter(({ location }) => !crashed.has(location.file)));
  return { findings, announcements, unchecked: [...crashed, ...complaints.keys()], ran };
}

function byteRange(
  source: ReturnType<SourceReader>,
  span: OxlintDiagnostic['span'],
): readonly [start: number, end: number] {
  if (!source || !span) return [0, 0];
  return [source.offsetOfByte(span.offset), source.offsetOfByte(span.offset + span.length)];
}
