import type { Finding } from '@plimsoll/findings';
import { announce } from '../../errors.js';
import { projectPath } from '../../files/project-path.js';
import type { SourceReader } from '../../files/source-reader.js';
import { syntaxFinding } from '../../syntax-finding.js';
import { channelFinding, type ChannelContext } from '../channel/channel-finding.js';
import { indexChannel, type ChannelLookup } from '../channel/channel-index.js';
import type { Channel } from '../channel/channel-line.js';
import { isCrashReport } from '../channel/crash-report.js';
import { lineIdentity } from '../line-identity.js';
import { unusedSuppression } from '../../unused-suppression.js';
import type { EngineResult } from '../engine.js';
import type { EslintMessage, EslintOutcome } from './eslint-outcome.js';

type Results = Extract<EslintOutcome, { kind: 'done' }>['results'];

/** Turns ESLint's messages into findings: ours by their bare names, those of others as `eslint/no-var` or by their ids. */
export function readEslintResults(
  results: Results,
  ran: ReadonlySet<string>,
  context: { readonly root: string; readonly channel: Channel; readonly readSource: SourceReader },
): EngineResult {
  const { root, channel, readSource } = context;
  const lookUp = indexChannel(channel.reports, file => projectPath(root, file));
  const findings: Finding[] = [];
  const unparsed: string[] = [];
  for (const { filePath, messages } of results) {
    const file = projectPath(root, filePath) ?? filePath;
    const fatal = messages.find(message => message.fatal);
    if (fatal) {
      const location = { file, line: fatal.line ?? 1, column: fatal.column ?? 1 };
      findings.push(syntaxFinding(location, fatal.message.replace(/^Parsing error: /, ''), 0));
      unparsed.push(file);
      continue;
    }
    for (const message of messages) findings.push(...finding(message, file, { root, readSource, ran, lookUp }));
  }
  const crashes = channel.crashes.map(({ rule, file, stack }) => ({
    rule,
    stack,
    file: projectPath(root, file) ?? file,
  }));
  return {
    findings,
    announcements: crashes.map(({ rule, file, stack }) => announce('PLIMSOLL_RULE_CRASH', { rule, file }, stack)),
    unchecked: [...unparsed, ...crashes.map(({ file }) => file)],
    ran,
  };
}

interface MessageContext extends ChannelContext {
  readonly ran: ReadonlySet<string>;
  readonly lookUp: ChannelLookup;
}

function finding(message: EslintMessage, file: string, context: MessageContext): Finding[] {
  const { readSource, ran, lookUp } = context;
  const source = readSource(file);
  const { line = 1, column = 1 } = message;
  const { endLine = line, endColumn = column } = message;
  const severity = message.severity === 2 ? 'error' : 'warning';
  if (message.ruleId === null) {
    const unused = unusedSuppression(source?.line(line)?.slice(column - 1) ?? '', ran, { file, line, column });
    return unused && /^Unused eslint-disable/.test(message.message) ? [{ ...unused, severity }] : [];
  }
  const rule = findingName(message.ruleId);
  if (isCrashReport(message.message)) return [];
  const range = [source?.offset(line, column) ?? 0, source?.offset(endLine, endColumn) ?? 0] as const;
  const printed = { file, rule, message: message.message, range };
  const report = lookUp(printed);
  if (report) return [channelFinding(printed, severity, report, context)];
  const suggestions = (message.suggestions ?? []).map(({ desc, fix }) => ({ message: desc, edits: [fix] }));
  return [
    {
      rule,
      kind: 'rule',
      severity,
      message: message.message,
      ...(message.messageId !== undefined && { messageId: message.messageId }),
      location: { file, line, column, ...(message.endLine !== undefined && { endLine, endColumn }) },
      ...(suggestions.length > 0 && { suggestions }),
      identity: lineIdentity(source, line),
    },
  ];
}

/** `plimsoll/x` is `x`, `no-var` is `eslint/no-var`, and a plugin's rule keeps its id. */
export function findingName(ruleId: string): string {
  if (ruleId.startsWith('plimsoll/')) return ruleId.slice('plimsoll/'.length);
  return ruleId.includes('/') ? ruleId : `eslint/${ruleId}`;
}
