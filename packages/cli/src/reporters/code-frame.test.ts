import { expect, test } from 'vitest';
import { codeFrame, printable } from './code-frame.js';

test('underlines the range, without the indentation', () => {
  expect(codeFrame('\t\tawait pool.query(sql);', 9, 24)).toEqual({
    line: 'await pool.query(sql);',
    marks: '      ^^^^^^^^^^^^^^^',
  });
});

test('marks stand below wide characters', () => {
  expect(codeFrame('const 名 = bad();', 11, 16).marks).toBe(`${' '.repeat(11)}^^^^^`);
});

test('a range that goes on in the next line is marked to the end', () => {
  expect(codeFrame('  call({', 3, undefined)).toEqual({ line: 'call({', marks: '^^^^^^' });
});

test('a place at or after the end has one mark', () => {
  expect(codeFrame('abc', 4, 4)).toEqual({ line: 'abc', marks: '   ^' });
  expect(codeFrame('abc', 99, 120).marks).toBe('   ^');
});

test('a long line is cut around the range', () => {
  const line = `${'a'.repeat(300)}bad()${'b'.repeat(300)}`;
  const frame = codeFrame(line, 301, 306);
  expect(frame.line).toMatch(/^…a+bad\(\)b+…$/);
  expect(frame.line.length).toBeLessThan(120);
  expect(frame.line.slice(frame.marks.indexOf('^'), frame.marks.length)).toBe('bad()');
});

test('nothing in a file can steer the terminal', () => {
  expect(printable('a\u001B[2Jb\u202Ec')).toBe('a\\u001b[2Jb\\u202ec');
});
