import picocolors from 'picocolors';
import type { Announcement } from '../announcement.js';
import { codeFrame, printable } from './code-frame.js';
import type { Report, ReportedFinding, Reporter } from './report.js';
import { countOf, countRules } from './totals.js';

type Colours = ReturnType<typeof picocolors.createColors>;

/** The report for a person: findings by file, the sum by rule, and whether the gate holds. */
export const pretty: Reporter = (report, options) => {
  const colours = picocolors.createColors(options.colour);
  const sections = [
    ...groupByFile(report.findings).map(findings => fileSection(findings, colours)),
    announcementSection(report.announcements, colours),
    ruleSection(report.findings, colours),
    closingSection(report, colours, options.elapsed),
  ];
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
};

function groupByFile(findings: readonly ReportedFinding[]): ReportedFinding[][] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.location.file);
    if (group) group.push(finding);
    else groups.set(finding.location.file, [finding]);
  }
  return [...groups.values()];
}

function fileSection(findings: readonly ReportedFinding[], colours: Colours): string {
  const file = findings[0]?.location.file ?? '';
  return [colours.underline(printable(file)), ...findings.map(finding => findingLines(finding, colours))].join('\n');
}

function findingLines(finding: ReportedFinding, colours: Colours): string {
  const { rule, severity, message, location, lineText, trace, suggestions } = finding;
  const place = colours.dim(`${location.line}:${location.column}`);
  const lines = [`  ${place} ${paint(severity, colours)(severity)} ${printable(message)} ${colours.dim(rule)}`];
  if (lineText !== undefined && lineText.trim() !== '') {
    const sameLine = location.endLine === undefined || location.endLine === location.line;
    const frame = codeFrame(
      lineText,
      location.column,
      sameLine ? (location.endColumn ?? location.column + 1) : undefined,
    );
    lines.push(
      `    ${colours.dim('|')} ${frame.line}`,
      `    ${colours.dim('|')} ${paint(severity, colours)(frame.marks)}`,
    );
  }
  if (trace?.length) {
    lines.push(`    ${colours.bold('how it gets there:')}`);
    for (const [index, step] of trace.entries()) {
      const where = `${printable(step.location.file)}:${step.location.line}:${step.location.column}`;
      lines.push(`      ${index + 1}. ${printable(step.message)} ${colours.dim(where)}`);
    }
  }
  for (const suggestion of suggestions ?? [])
    lines.push(`    ${colours.cyan('could be mended:')} ${printable(suggestion.message)}`);
  return lines.join('\n');
}

function announcementSection(announcements: readonly Announcement[], colours: Colours): string {
  return announcements
    .map(({ code, message, severity, details }) => {
      const colour = severity === 'note' ? colours.blue : severity === 'error-in-ci' ? colours.yellow : colours.red;
      const more = details === undefined ? '' : `\n${indent(details)}`;
      return `${colour(code)} ${printable(message)}${colours.dim(more)}`;
    })
    .join('\n');
}

function ruleSection(findings: readonly ReportedFinding[], colours: Colours): string {
  const rows = countRules(findings);
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(({ rule }) => rule.length));
  const digits = Math.max(...rows.map(({ errors, warnings }) => String(errors + warnings).length));
  const lines = rows.map(({ rule, errors, warnings }) => {
    const parts = [
      errors > 0 && colours.red(countOf(errors, 'error')),
      warnings > 0 && colours.yellow(countOf(warnings, 'warning')),
    ];
    const total = String(errors + warnings).padStart(digits);
    return `  ${total}  ${rule.padEnd(width)}  ${parts.filter(Boolean).join(', ')}`;
  });
  return [colours.bold('By rule'), ...lines].join('\n');
}

function closingSection(
  { gate, summary, findings, baseline, since }: Report,
  colours: Colours,
  elapsed?: number,
): string {
  const lines: string[] = [];
  if (baseline && baseline.matched > 0) lines.push(`${countOf(baseline.matched, 'finding')} accepted by the baseline.`);
  if (baseline && baseline.fixed.length > 0) {
    lines.push(
      baseline.fixed.length === 1
        ? '1 entry of the baseline no longer occurs: `plimsoll baseline` removes it.'
        : `${baseline.fixed.length} entries of the baseline no longer occur: \`plimsoll baseline\` removes them.`,
    );
    lines.push(
      ...baseline.fixed.map(entry =>
        colours.dim(`  ${entry.rule}  ${printable(entry.file)}  ${printable(entry.identity)}`),
      ),
    );
  }
  if (since) {
    const base = `${since.base.slice(0, 12)}, the merge base with ${printable(since.ref)}`;
    lines.push(`${countOf(since.known, 'finding')} more ${since.known === 1 ? 'was' : 'were'} there at ${base}.`);
    if (since.fixed.length > 0)
      lines.push(
        `${countOf(since.fixed.length, 'finding')} of the base ${since.fixed.length === 1 ? 'is' : 'are'} gone.`,
      );
  }
  const touched = new Set(findings.map(finding => finding.location.file)).size;
  const time = elapsed === undefined ? '' : ` in ${(elapsed / 1000).toFixed(1)} s`;
  const found =
    findings.length === 0
      ? 'no findings'
      : `${countOf(summary.errors, 'error')}, ${countOf(summary.warnings, 'warning')} in ${countOf(touched, 'file')}`;
  lines.push(`${countOf(summary.files, 'file')} checked${time}: ${found}.`);
  const verdict = gate.passes
    ? colours.green('The gate holds.')
    : colours.red(`The gate fails (exit code ${gate.exitCode}).`);
  lines.push(`${colours.bold(verdict)} ${gate.reason}`);
  return lines.join('\n');
}

function paint(severity: 'error' | 'warning', colours: Colours): (text: string) => string {
  return severity === 'error' ? colours.red : colours.yellow;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map(line => `    ${printable(line)}`)
    .join('\n');
}
