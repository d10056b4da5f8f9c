import { describe, expect, it } from 'vitest';
import type { Node } from '../node.js';
import { flowOwnerOf } from './flow-owner.js';
import { parseMarked, parsers } from './marked-source.test.support.js';

/** The node marked `n` is evaluated in the flow of the node marked `o`, or of the program. */
const rows = [
  '/*n*/a;',
  '/*o*/function f() { /*n*/a; }',
  '/*o*/function f(b = /*n*/a) {}',
  'const f = /*o*/() => /*n*/a;',
  '/*o*/function f() { class A { [/*n*/a]() {} } }',
  '/*o*/function f() { class A extends /*n*/a {} }',
  '/*o*/function f() { class A { @(/*n*/a) m() {} } }',
  '/*o*/function f() { class A { m(@(/*n*/a) b: string) {} } }',
  '/*o*/function f() { class A { constructor(@b(/*n*/a) private c: string) {} } }',
  '/*o*/function f() { class A { @b(/*n*/a) c = 1 } }',
  'class A { /*o*/b = /*n*/a; }',
  'class A { /*o*/static b = [/*n*/a]; }',
  'class A { /*o*/accessor b = /*n*/a; }',
  'class A { /*o*/static { /*n*/a; } }',
  'class A { b = /*o*/() => /*n*/a; }',
  'class A { m() { return [/*o*/() => /*n*/a] } }',
  '/*o*/function f() { return /*n*/() => a; }',
];

describe.each(parsers)('the owner of a flow, parsed by %s', parser => {
  it.each(rows)('%s', source => {
    const { marked, program } = parseMarked(source, parser);
    expect(flowOwnerOf(marked('n')[0] as Node)).toBe(marked('o')[0] ?? program);
  });
});
