import { expect, test } from 'vitest';
import { SourceText } from '../../files/source-text.js';
import type { Channel, ChannelReport } from '../channel/channel-line.js';
import { readDiagnostics } from './oxlint-diagnostics.js';
import type { OxlintDiagnostic } from './oxlint-output.js';

const text = '\uFEFF/* 😀 */ bad();\nbad();\n// eslint-disable-next-line plimsoll/no-bad -- here\nbad();\n';
const source = new SourceText(text);
const bytes = Buffer.from(text);

function printed(from: number): OxlintDiagnostic {
  const offset = bytes.indexOf('bad()', from);
  return { message: 'No bad.', code: 'plimsoll(no-bad)', filename: 'src/a.ts', span: { offset, length: 5 } };
}

function written(occurrence: number): ChannelReport {
  let start = -1;
  for (let index = 0; index <= occurrence; index++) start = source.text.indexOf('bad()', start + 1);
  const { line, column } = source.position(start);
  return {
    file: '/app/src/a.ts',
    rule: 'no-bad',
    messageId: 'bad',
    message: 'No bad.',
    range: [start, start + 5],
    loc: { start: { line, column: column - 1 }, end: { line, column: column + 4 } },
    trace: [{ file: '/app/src/a.ts', message: `calls ${occurrence}`, range: [start, start + 5] }],
  };
}

function read(diagnostics: readonly OxlintDiagnostic[], channel: Partial<Channel>) {
  return readDiagnostics(diagnostics, {
    root: '/app',
    rules: [{ name: 'no-bad', severity: 'warning' }],
    channel: { reports: [], crashes: [], ...channel },
    readSource: file => (file === 'src/a.ts' ? source : undefined),
  });
}

test('each printed report takes its own line of the channel, in any order', () => {
  const second = bytes.indexOf('bad()') + 1;
  const { findings } = read([printed(second), printed(0)], { reports: [written(0), written(1)] });
  expect(findings.map(({ location, trace }) => [location.line, location.column, trace?.[0]?.message])).toEqual([
    [2, 1, 'calls 1'],
    [1, 10, 'calls 0'],
  ]);
  expect(findings[1]).toMatchObject({ messageId: 'bad', severity: 'warning', identity: '/* 😀 */ bad();' });
});

test('what oxlint did not print is no finding, though the channel has it', () => {
  const { findings } = read([printed(0)], { reports: [written(0), written(2)] });
  expect(findings).toHaveLength(1);
});

test('without a line in the channel the bytes that oxlint printed are counted again', () => {
  const { findings } = read([printed(0)], {});
  expect(findings[0]?.location).toEqual({ file: 'src/a.ts', line: 1, column: 10, endLine: 1, endColumn: 15 });
});

test('a file that does not parse is one finding, and is not looked at', () => {
  const complaint = { message: 'Unexpected token', filename: 'src/a.ts', span: { offset: 3, length: 1 } };
  const result = read([complaint, { ...complaint, message: 'Another' }], {});
  expect(result.findings).toMatchObject([
    {
      rule: 'syntax-error',
      severity: 'error',
      messageId: 'PLIMSOLL_SYNTAX_ERROR',
      message: expect.stringContaining('and 1 more'),
    },
  ]);
  expect(result.unchecked).toEqual(['src/a.ts']);
});

test('a crash is announced with its stack, whoever caught it, and unused comments of that file are not judged', () => {
  const offset = bytes.indexOf('// eslint');
  const unused = {
    message: 'Unused eslint-disable directive (no problems were reported).',
    filename: 'src/a.ts',
    span: { offset, length: 51 },
  };
  expect(read([unused], {}).findings).toMatchObject([
    { rule: 'unused-suppression', severity: 'warning', location: { line: 3 } },
  ]);
  const caught = read([unused], { crashes: [{ rule: 'no-bad', file: '/app/src/a.ts', stack: 'Error: x' }] });
  expect(caught.findings).toEqual([]);
  expect(caught.announcements).toMatchObject([{ code: 'PLIMSOLL_RULE_CRASH', severity: 'bug', details: 'Error: x' }]);
  const own = { ...printed(0), message: 'PLIMSOLL_RULE_CRASH no-bad failed on this file: x.' };
  expect(read([own], {})).toMatchObject({ findings: [], announcements: [{ code: 'PLIMSOLL_RULE_CRASH' }] });
  expect(
    read([own], { crashes: [{ rule: 'no-bad', file: '/app/src/a.ts', stack: 'Error: x' }] }).announcements,
  ).toHaveLength(1);
  const uncaught = read([{ message: 'Error running JS plugin.\nError: x', filename: 'src/a.ts' }], {});
  expect(uncaught.announcements).toMatchObject([{ code: 'PLIMSOLL_RULE_CRASH' }]);
  expect(uncaught.unchecked).toEqual(['src/a.ts']);
});

test('a file that cannot be opened is announced by its project path', () => {
  const message = 'Failed to open file /app/src/z.ts with error "stream did not contain valid UTF-8"';
  expect(read([{ message }], {})).toMatchObject({
    announcements: [{ code: 'PLIMSOLL_FILE_UNREADABLE', message: expect.stringMatching(/^src\/z\.ts: /) }],
    unchecked: ['src/z.ts'],
  });
});
