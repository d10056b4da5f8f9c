import { expect, test } from 'vitest';
import { SourceText } from './source-text.js';

test('counts UTF-16 where the engine counts UTF-8 with the BOM', () => {
  const content = '\uFEFFconst a = "😀é"; bad(1);\r\nbad();\r\n';
  const source = new SourceText(content);
  const byte = Buffer.from(content).indexOf('bad(1)');
  expect(source.offsetOfByte(byte)).toBe(source.text.indexOf('bad(1)'));
  expect(source.position(source.offsetOfByte(byte))).toEqual({ line: 1, column: 18 });
  const second = Buffer.from(content).indexOf('bad();');
  expect(source.position(source.offsetOfByte(second))).toEqual({ line: 2, column: 1 });
});

test('knows every line break of the language and gives lines without them', () => {
  const source = new SourceText('a\nb\r\nc\rd\u2028e\n');
  expect([1, 2, 3, 4, 5, 6, 7].map(line => source.line(line))).toEqual(['a', 'b', 'c', 'd', 'e', '', undefined]);
  expect(source.position(source.text.indexOf('e'))).toEqual({ line: 5, column: 1 });
});

test('an offset past the end is the end', () => {
  const source = new SourceText('ab');
  expect(source.offsetOfByte(99)).toBe(2);
  expect(source.position(0)).toEqual({ line: 1, column: 1 });
});
