import { expect, test } from 'vitest';
import { announce, errorTable, PlimsollError, type ErrorCode } from './errors.js';

const codes = Object.keys(errorTable) as ErrorCode[];

test.each(codes)('%s is one line with every placeholder filled and a full stop', code => {
  const names = Array.from(errorTable[code].text.matchAll(/\{(\w+)\}/g), match => match[1] ?? '');
  const values = Object.fromEntries(names.map(name => [name, `two\nlines of ${name}.`]));
  const { message } = announce(code, values);
  expect(message).not.toMatch(/[\r\n{}]/);
  expect(message).toMatch(/[.!?]$/);
  for (const name of names) expect(message).toContain(`two lines of ${name}`);
});

test('an error carries the announcement of its code', () => {
  const cause = new Error('because');
  const error = new PlimsollError('PLIMSOLL_PATH_NOT_FOUND', { path: 'nowhere' }, { cause });
  expect(error.announcement).toEqual({
    code: 'PLIMSOLL_PATH_NOT_FOUND',
    severity: 'error',
    message: '`nowhere` does not exist. Name a file, a folder or a glob of the project.',
  });
  expect(error.cause).toBe(cause);
});
