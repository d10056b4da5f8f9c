import { expect, test } from 'vitest';
import { github } from './github.js';
import { sampleReport } from './sample-report.test.support.js';

test('prints one workflow command a line, escaped, and a closing line', () => {
  expect(github(sampleReport, { colour: true })).toBe(
    [
      '::error file=src/[id] page.ts,line=3,endLine=3,col=9,endColumn=21,title=require-deadline::100%25 of `pg Pool#query`, without a deadline: it waits.%0APass one.%0Asrc/route.ts:1: calls `load`%0Asrc/[id] page.ts:3: queries',
      '::warning file=src/route.ts,line=1,col=1,title=no-cycles::These modules import each other.',
      '::notice title=PLIMSOLL_FILE_BINARY::a,b.ts: binary.',
      '::error title=PLIMSOLL_RULE_CRASH::A rule crashed.%0AError: x%0A    at y',
      '12 files checked: 1 error, 1 warning. The gate fails (exit code 1). There is 1 error.',
      '',
    ].join('\n'),
  );
});

test('no file name can end a command or add a property', () => {
  const [finding] = sampleReport.findings;
  if (!finding) throw new Error('The sample has findings.');
  const location = { file: 'a,line=9::evil%\n::error::x.ts', line: 1, column: 1 };
  const [first, second] = github(
    { ...sampleReport, findings: [{ ...finding, location }], announcements: [] },
    { colour: false },
  ).split('\n');
  expect(first).toMatch(/^::error file=a%2Cline=9%3A%3Aevil%25%0A%3A%3Aerror%3A%3Ax\.ts,line=1,/);
  expect(second).toMatch(/^12 files checked/);
});
