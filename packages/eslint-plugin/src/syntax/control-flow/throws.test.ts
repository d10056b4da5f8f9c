import { describe, expect, it } from 'vitest';
import type { Node } from '../node.js';
import { parseMarked, parsers } from './marked-source.test.support.js';
import { mayThrow } from './throws.js';

const throwing = [
  '/*n*/a();',
  '/*n*/new A;',
  '/*n*/await a;',
  '/*n*/a`b`;',
  '/*n*/throw a;',
  'async function f() { /*n*/for await (const a of b) {} }',
  'using /*n*/a = b;',
  'await using /*n*/a = b;',
  '/*n*/import a = require("b");',
  '/*n*/class A { static a = b(); }',
  '/*n*/class A { static { for (const a of b) await a; } }',
  '/*n*/class A { static a = class { static b = c(); }; }',
  'function* f() { /*n*/yield a; }',
];
const safe = [
  '/*n*/a.b;',
  '/*n*/a + b;',
  '/*n*/for (const a of b) {}',
  'const /*n*/a = b();',
  '/*n*/import("a");',
  '/*n*/import a = b.c;',
  '/*n*/class A { a = b(); c() { d(); } static e = () => f(); static g = 1; static { } }',
  '/*n*/if (a()) b();',
  'function f() { /*n*/return a(); }',
];

describe.each(parsers)('whether a node may throw, parsed by %s', parser => {
  const answer = (source: string) => mayThrow(parseMarked(source, parser).marked('n')[0] as Node);
  it.each(throwing)('yes: %s', source => expect(answer(source)).toBe(true));
  it.each(safe)('no: %s', source => expect(answer(source)).toBe(false));
});
