import { expect, it } from 'vitest';
import { changedText } from './changed-text.js';

const at = (line: number, character: number) => ({ line, character });

it('applies edits of several lines, whatever their order', () => {
  const edits = [
    { range: { start: at(0, 4), end: at(0, 7) }, newText: 'ten' },
    { range: { start: at(1, 0), end: at(2, 0) }, newText: '' },
    { range: { start: at(2, 1), end: at(2, 1) }, newText: '!' },
  ];
  expect(changedText('one two\r\nthree\r\n4', edits)).toBe('one ten\r\n4!');
});
