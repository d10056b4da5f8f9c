import { appendFileSync } from 'node:fs';
import type { EngineContext, Fix, Report, RuleDefinition } from './rule.js';
import { endOf, startOf } from './syntax/node.js';

interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** Collects edits as plain data instead of applying them. */
const collector = {
  insertTextBefore: (target: never, text: string): Edit => ({ range: [startOf(target), startOf(target)], text }),
  insertTextAfter: (target: never, text: string): Edit => ({ range: [endOf(target), endOf(target)], text }),
  insertTextBeforeRange: ([start]: readonly [number, number], text: string): Edit => ({ range: [start, start], text }),
  insertTextAfterRange: ([, end]: readonly [number, number], text: string): Edit => ({ range: [end, end], text }),
  replaceText: (target: never, text: string): Edit => ({ range: [startOf(target), endOf(target)], text }),
  replaceTextRange: (range: readonly [number, number], text: string): Edit => ({ range, text }),
  remove: (target: never): Edit => ({ range: [startOf(target), endOf(target)], text: '' }),
  removeRange: (range: readonly [number, number]): Edit => ({ range, text: '' }),
};

function editsOf(fix: Fix): Edit[] {
  const edits = fix(collector as never) as unknown as Edit | readonly Edit[] | null;
  return edits === null ? [] : Array.isArray(edits) ? [...(edits as readonly Edit[])] : [edits as Edit];
}

function fill(template: string, data: Report<string>['data'] = {}): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
}

/**
 * Tells the command what an engine's own output cannot carry (message ids, traces, suggestions): a JSON line a report in
 * the file that `PLIMSOLL_CHANNEL` names. Does nothing where it is not set.
 */
export function writeToChannel(
  rule: RuleDefinition,
  context: EngineContext,
  report: Report<string> | { readonly crash: string },
): void {
  const channel = process.env['PLIMSOLL_CHANNEL'];
  if (!channel) return;
  const file = context.physicalFilename;
  if ('crash' in report) {
    appendFileSync(channel, `${JSON.stringify({ crash: { rule: rule.name, file, stack: report.crash } })}\n`);
    return;
  }
  const { node, messageId, data, suggest, trace } = report;
  const line = {
    file,
    rule: rule.name,
    messageId,
    message: fill(rule.messages[messageId] ?? messageId, data),
    range: [startOf(node), endOf(node)],
    loc: node.loc,
    ...(data && { data }),
    ...(trace && {
      trace: trace.map(step => ({
        file: step.file ?? file,
        message: step.message,
        range: [startOf(step.node), endOf(step.node)],
      })),
    }),
    ...(suggest && {
      suggestions: suggest.map(one => ({
        message: fill(rule.messages[one.messageId] ?? one.messageId, one.data),
        edits: editsOf(one.fix),
      })),
    }),
  };
  appendFileSync(channel, `${JSON.stringify(line)}\n`);
}
