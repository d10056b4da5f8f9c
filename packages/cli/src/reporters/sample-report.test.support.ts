import type { Report } from './report.js';

/** A report with one of everything, and with text that each format has to escape. */
export const sampleReport: Report = {
  tool: { name: 'plimsoll', version: '1.2.3' },
  engine: 'oxlint',
  gate: { passes: false, exitCode: 1, reason: 'There is 1 error.' },
  summary: { files: 12, errors: 1, warnings: 1 },
  findings: [
    {
      rule: 'require-deadline',
      kind: 'rule',
      severity: 'error',
      message: '100% of `pg Pool#query`, without a deadline: it waits.\nPass one.',
      messageId: 'noDeadline',
      location: { file: 'src/[id] page.ts', line: 3, column: 9, endLine: 3, endColumn: 21 },
      trace: [
        { location: { file: 'src/route.ts', line: 1, column: 1 }, message: 'calls `load`' },
        { location: { file: 'src/[id] page.ts', line: 3, column: 9 }, message: 'queries' },
      ],
      suggestions: [{ message: 'Pass `signal`.', edits: [{ range: [40, 40], text: ', { signal }' }] }],
      identity: 'await pool.query(sql);',
      fingerprint: '0123456789abcdef0123456789abcdef',
      lineText: '\tawait pool.query(sql);',
    },
    {
      rule: 'no-cycles',
      kind: 'policy',
      severity: 'warning',
      message: 'These modules import each other.',
      location: { file: 'src/route.ts', line: 1, column: 1 },
      identity: 'src/route.ts -> src/service.ts',
      fingerprint: 'fedcba9876543210fedcba9876543210',
    },
  ],
  announcements: [
    { code: 'PLIMSOLL_FILE_BINARY', message: 'a,b.ts: binary.', severity: 'note' },
    { code: 'PLIMSOLL_RULE_CRASH', message: 'A rule crashed.', severity: 'bug', details: 'Error: x\n    at y' },
  ],
  rules: [
    {
      name: 'no-cycles',
      kind: 'policy',
      description: 'No cycles.',
      severity: 'error',
      family: 'architecture',
      preset: 'recommended',
    },
    {
      name: 'require-deadline',
      kind: 'rule',
      description: 'A deadline.',
      severity: 'error',
      family: 'cancellation',
      preset: 'recommended',
      certainty: 'proof',
    },
  ],
  baseline: { matched: 3, fixed: [{ rule: 'no-bad', file: 'src/b.ts', identity: 'bad();' }] },
};
