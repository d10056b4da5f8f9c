import type { Location, Suggestion, TraceStep } from '@plimsoll/findings';
import type { Announcement, AnnouncementSeverity } from '../announcement.js';
import type { ReportedFinding, ReportedRule, Reporter } from './report.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0, with a code flow for each trace and a fingerprint that survives edits elsewhere. */
export const sarif: Reporter = ({ tool, findings, rules, announcements, gate }) => {
  const indexes = new Map(rules.map(({ name }, index) => [name, index]));
  const run = {
    tool: {
      driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules: rules.map(descriptor) },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the project.' } } },
    invocations: [
      {
        executionSuccessful: gate.exitCode < 2,
        exitCode: gate.exitCode,
        exitCodeDescription: gate.reason,
        toolExecutionNotifications: announcements.map(notification),
      },
    ],
    results: findings.map(finding => result(finding, indexes.get(finding.rule))),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
};

function descriptor({ name, description, severity, kind, family, preset, certainty }: ReportedRule) {
  return {
    id: name,
    shortDescription: { text: description },
    help: { text: `Run \`plimsoll explain ${name}\` for the whole page.` },
    defaultConfiguration: { level: severity },
    properties: { kind, family, preset, certainty, tags: family === undefined ? [] : [family] },
  };
}

function result(finding: ReportedFinding, ruleIndex: number | undefined) {
  const { rule, severity, message, location, trace, suggestions, fingerprint } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(location) }],
    partialFingerprints: { 'plimsoll/v1': fingerprint },
    ...(trace?.length && { codeFlows: [{ threadFlows: [{ locations: trace.map(flowStep) }] }] }),
    ...(suggestions?.length && { fixes: suggestions.map(suggestion => fix(suggestion, location.file)) }),
  };
}

function flowStep({ location, message }: TraceStep) {
  return { location: { physicalLocation: physicalLocation(location), message: { text: message } } };
}

function physicalLocation({ file, line, column, endLine, endColumn }: Location) {
  return {
    artifactLocation: artifact(file),
    region: {
      startLine: line,
      startColumn: column,
      ...(endLine !== undefined && { endLine }),
      ...(endColumn !== undefined && { endColumn }),
    },
  };
}

function fix({ message, edits }: Suggestion, file: string) {
  const replacements = edits.map(({ range: [start, end], text }) => ({
    deletedRegion: { charOffset: start, charLength: end - start },
    insertedContent: { text },
  }));
  return { description: { text: message }, artifactChanges: [{ artifactLocation: artifact(file), replacements }] };
}

/** A relative reference: each part is escaped, so that `[id].ts` and `a b.ts` are valid URIs. */
function artifact(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

const levels: Record<AnnouncementSeverity, string> = {
  note: 'note',
  'error-in-ci': 'warning',
  error: 'error',
  bug: 'error',
};

function notification({ code, message, severity, details }: Announcement) {
  return {
    descriptor: { id: code },
    level: levels[severity],
    message: { text: details === undefined ? message : `${message}\n${details}` },
  };
}
