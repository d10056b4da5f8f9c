import { describe, expect, it } from 'vitest';
import type { Node } from '../node.js';
import { parseMarked, parsers } from './marked-source.test.support.js';
import { completesNormally, exitsOf, type StatementExitOptions } from './statement-exits.js';

/** The statement marked `s`, the ways out of it: `normal` and the texts of the jumps. */
const rows: [source: string, exits: string[], options?: StatementExitOptions][] = [
  ['/*s*/{ }', ['normal']],
  ['/*s*/{ a(); }', ['normal']],
  ['/*s*/{ return 1; }', ['return 1;']],
  ['/*s*/{ throw 1; }', ['throw 1;']],
  ['/*s*/{ return 1; throw 2; }', ['return 1;']],
  ['/*s*/{ if (a) throw 1; }', ['normal', 'throw 1;']],
  ['/*s*/{ if (a) throw 1; else throw 2; }', ['throw 1;', 'throw 2;']],
  ['/*s*/{ if (a) throw 1; return 2; }', ['return 2;', 'throw 1;']],
  ['/*s*/{ for (;;) {} }', []],
  ['/*s*/{ for (;;) { if (a) break; } }', ['normal']],
  ['for (;;) /*s*/{ if (a) break; continue; }', ['break;', 'continue;']],
  ['l: for (;;) { for (;;) /*s*/{ if (a) break l; else continue l; } }', ['break l;', 'continue l;']],
  ['for (;;) /*s*/{ switch (a) { case 1: break; default: continue; } }', ['normal', 'continue;']],
  ['/*s*/{ () => { throw 1; } }', ['normal']],
  ['/*s*/{ try { a(); } catch { } }', ['normal']],
  ['/*s*/{ try { return a(); } catch { } }', ['normal', 'return a();']],
  ['/*s*/{ try { return a(); } catch (e) { throw e; } }', ['return a();', 'throw e;']],
  ['/*s*/{ try { throw 1; } catch { } }', ['normal']],
  ['/*s*/{ try { throw 1; } catch (e) { throw e; } }', ['throw e;']],
  ['/*s*/{ try { return 1; } finally { throw 2; } }', ['throw 2;']],
  ['/*s*/{ try { return 1; } finally { a; } }', ['return 1;']],
  ['/*s*/{ try { a(); } finally { b; } }', ['normal']],
  ['for (;;) /*s*/{ try { throw 1; } finally { continue; } }', ['continue;']],
  ['/*s*/{ l: { try { return 1; } finally { break l; } } }', ['normal']],
  ['/*s*/{ using a = b; return a; }', ['return a;']],
  ['try { } /*s*/catch (e) { throw e; }', ['throw e;']],
  ['try { } /*s*/catch (e) { if (e.known) return; throw e; }', ['return;', 'throw e;']],
  ['try { } /*s*/catch ({ code = a() }) { }', ['normal']],
  ['/*s*/{ exit(); return 1; }', [], { endsProcess: node => node.type === 'CallExpression' }],
  ['/*s*/{ if (a) log(); }', ['normal'], { until: node => node.type === 'CallExpression' }],
  ['/*s*/{ if (a) log(); else log(); }', [], { until: node => node.type === 'CallExpression' }],
  ['/*s*/{ if (a) { log(); throw 1; } throw 2; }', ['throw 2;'], { until: node => node.type === 'CallExpression' }],
  ['/*s*/{ if (a) throw 1; }', ['throw 1;'], { prune: ({ value }) => !value }],
  ['/*s*/{ try { a(); } catch { throw 1; } }', ['normal'], { canThrow: () => false }],
  ['/*s*/if (a) return 1; else return 2;', ['return 1;', 'return 2;']],
];

describe.each(parsers)('the ways out of a statement, parsed by %s', parser => {
  it.each(rows)('%s → %s', (source, expected, options) => {
    const { marked, text } = parseMarked(`function f() { ${source} }`, parser);
    const statement = marked('s')[0] as Node;
    const exits = exitsOf(statement, options);
    if (!exits) throw new Error('unknown');
    const { normal, returns, throws, breaks, continues } = exits;
    expect([...(normal ? ['normal'] : []), ...[...returns, ...throws, ...breaks, ...continues].map(text)]).toEqual(
      expected,
    );
    expect(completesNormally(statement, options)).toBe(expected.includes('normal'));
  });
});
