import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress } from './progress.js';

function show(isTTY: boolean, ci: boolean): string {
  let written = '';
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const terminal = { clearLine: () => true, cursorTo: () => true, moveCursor: () => true, columns: 80 };
  const progress = createProgress(Object.assign(stream, { isTTY, ...terminal }) as unknown as NodeJS.WriteStream, ci);
  for (const doing of ['Looking for files', 'Checking 3 files', '']) progress(doing);
  return written;
}

test('shows progress on a terminal, and nothing in a pipe or in CI', () => {
  expect(show(true, false)).toContain('Looking for files');
  expect(show(false, false)).toBe('');
  expect(show(true, true)).toBe('');
});
