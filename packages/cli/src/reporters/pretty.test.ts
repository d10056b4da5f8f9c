import { expect, test } from 'vitest';
import { pretty } from './pretty.js';
import { sampleReport } from './sample-report.test.support.js';

test('prints findings by file, the trace, the sums and the verdict', () => {
  expect(pretty(sampleReport, { colour: false, elapsed: 1234 })).toBe(`src/[id] page.ts
  3:9 error 100% of \`pg Pool#query\`, without a deadline: it waits. Pass one. require-deadline
    | await pool.query(sql);
    |        ^^^^^^^^^^^^
    how it gets there:
      1. calls \`load\` src/route.ts:1:1
      2. queries src/[id] page.ts:3:9
    could be mended: Pass \`signal\`.

src/route.ts
  1:1 warning These modules import each other. no-cycles

PLIMSOLL_FILE_BINARY a,b.ts: binary.
PLIMSOLL_RULE_CRASH A rule crashed.
    Error: x
        at y

By rule
  1  no-cycles         1 warning
  1  require-deadline  1 error

3 findings accepted by the baseline.
1 entry of the baseline no longer occurs: \`plimsoll baseline\` removes it.
  no-bad  src/b.ts  bad();
12 files checked in 1.2 s: 1 error, 1 warning in 2 files.
The gate fails (exit code 1). There is 1 error.
`);
});

test('a clean report says so in two lines', () => {
  const gate = { passes: true, exitCode: 0, reason: 'There is nothing to report.' } as const;
  const clean = {
    ...sampleReport,
    gate,
    findings: [],
    announcements: [],
    summary: { files: 1, errors: 0, warnings: 0 },
  };
  const { baseline: _, ...report } = clean;
  expect(pretty(report, { colour: false })).toBe(
    '1 file checked: no findings.\nThe gate holds. There is nothing to report.\n',
  );
});

test('colours only on request', () => {
  expect(pretty(sampleReport, { colour: true })).toContain('\u001B[');
  expect(pretty(sampleReport, { colour: false })).not.toContain('\u001B[');
});
