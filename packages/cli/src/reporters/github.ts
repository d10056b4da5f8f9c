import type { Announcement, AnnouncementSeverity } from '../announcement.js';
import type { ReportedFinding, Reporter } from './report.js';
import { countOf } from './totals.js';

/** Workflow commands, which GitHub shows beside the code, and a closing line. */
export const github: Reporter = ({ findings, announcements, summary, gate }) => {
  const commands = [...findings.map(findingCommand), ...announcements.map(announcementCommand)];
  const found = `${countOf(summary.errors, 'error')}, ${countOf(summary.warnings, 'warning')}`;
  const verdict = gate.passes ? 'The gate holds.' : `The gate fails (exit code ${gate.exitCode}).`;
  const closing = `${countOf(summary.files, 'file')} checked: ${found}. ${verdict} ${gate.reason}`;
  return `${[...commands, closing].join('\n')}\n`;
};

function findingCommand({ rule, severity, message, location, trace }: ReportedFinding): string {
  const { file, line, column, endLine, endColumn } = location;
  const steps = (trace ?? []).map(step => `${step.location.file}:${step.location.line}: ${step.message}`);
  // GitHub takes columns only for ranges within one line.
  const columns = endLine === undefined || endLine === line ? { col: column, endColumn } : {};
  return command(severity, { file, line, endLine, ...columns, title: rule }, [message, ...steps].join('\n'));
}

const commandNames: Record<AnnouncementSeverity, string> = {
  note: 'notice',
  'error-in-ci': 'error',
  error: 'error',
  bug: 'error',
};

function announcementCommand({ code, message, severity, details }: Announcement): string {
  return command(commandNames[severity], { title: code }, details === undefined ? message : `${message}\n${details}`);
}

function command(name: string, properties: Record<string, string | number | undefined>, message: string): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(message)}`;
}

/** As in `@actions/core`: these would end the command or start another. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
