import { describe, expect, it } from 'vitest';
import type { Node } from '../node.js';
import { controlFlow } from './control-flow.js';
import { flowOwnerOf } from './flow-owner.js';
import { type MarkedSource, parseMarked, parsers } from './marked-source.test.support.js';
import type { PathOptions } from './path-search.js';

type Answer = boolean | undefined;
type Row = [source: string, answer: Answer, options?: PathOptions];

/** Marks in these sources: `a` and `b` for the two nodes that a question is about, `p` for those that satisfy a predicate. */
const questions: Record<string, { ask: (source: Asked, options?: PathOptions) => Answer; rows: Row[] }> = {
  reaches: {
    ask: ({ flow, a, b, p }, options) => flow.reaches({ from: a, to: b, avoiding: p, ...options }),
    rows: [
      ['/*a*/one(); /*b*/two();', true],
      ['/*b*/two(); /*a*/one();', false],
      ['/*a*/one(); /*p*/x; /*b*/two();', false],
      ['/*a*/one(); if (x) /*p*/y; /*b*/two();', true],
      ['/*a*/one(); return; /*b*/two();', false],
      ['if (x) /*a*/one(); else /*b*/two();', false],
      ['for (;;) { if (x) /*a*/one(); else /*b*/two(); }', true],
      ['for (;;) { /*a*/one(); } /*b*/two();', false],
      ['switch (x) { case 1: /*a*/one(); case 2: /*b*/two(); }', true],
      ['try { /*a*/one(); } catch { /*b*/two(); }', false],
      ['try { /*a*/one(); x(); } catch { /*b*/two(); }', true],
      ['try { /*a*/one(); x(); } catch { /*b*/two(); }', false, { canThrow: () => false }],
      ['/*a*/one(); exit(); /*b*/two();', false, { endsProcess: node => node.type === 'CallExpression' }],
      ['/*a*/one(); y; /*b*/two();', true, { endsProcess: node => node.type === 'AwaitExpression' }],
      ['/*a*/one(); if (x) /*b*/two();', false, { prune: ({ value }) => value }],
      ['/*a*/one(); /*b*/if (x) y;', true],
      ['/*a*/one(); for (const k of ks) { const /*b*/z = k; }', true],
      ['/*a*/one(); () => /*b*/two();', undefined],
      ['return; /*a*/one(); /*b*/two();', false],
    ],
  },
  precededBy: {
    ask: ({ flow, b, p }, options) => flow.precededBy({ node: b, by: p, ...options }),
    rows: [
      ['/*p*/x; /*b*/two();', true],
      ['/*b*/two(); /*p*/x;', false],
      ['if (y) /*p*/x; /*b*/two();', false],
      ['if (y) /*p*/x; else /*p*/z; /*b*/two();', true],
      ['if (!y) return; /*p*/x; /*b*/two();', true],
      ['while (y) /*p*/x; /*b*/two();', false],
      ['do /*p*/x; while (y); /*b*/two();', true],
      ['y && /*p*/x; /*b*/two();', false],
      ['y?.[/*p*/x]; /*b*/two();', false],
      ['two(/*p*/x, /*b*/y);', true],
      ['/*b*/two(/*p*/x);', true],
      // A check that fails and is caught has not been passed.
      ['try { /*p*/check(); } catch {} /*b*/two();', false],
      ['try { /*p*/check(); } catch {} /*b*/two();', true, { canThrow: () => false }],
      ['try { /*p*/check(); } catch { return; } /*b*/two();', true],
      ['try { x(); } finally { /*p*/y; } /*b*/two();', true],
      ['try { /*p*/x; y(); } catch { /*b*/two(); }', true],
      ['try { x(); } catch ({ [/*p*/y]: z }) { /*b*/two(); }', true],
      ['try { /*p*/check(); } finally { /*b*/two(); }', false],
      ['switch (y) { case 1: /*p*/x; case 2: /*b*/two(); }', false],
      ['switch (y) { case 1: /*p*/x; break; case 2: return; default: /*p*/z; } /*b*/two();', true],
      ['for (;;) { /*b*/two(); /*p*/x; }', false],
      ['if (y) /*p*/x; /*b*/two();', true, { prune: ({ value }) => !value }],
      ['if (y) exit(); else /*p*/x; /*b*/two();', true, { endsProcess: node => node.type === 'CallExpression' }],
      ['return; /*b*/two();', true],
      ['/*p*/x; type T = /*b*/string;', undefined],
    ],
  },
  dominates: {
    ask: ({ flow, a, b }, options) => flow.dominates(a, b, options),
    rows: [
      ['/*a*/one(); /*b*/two();', true],
      ['/*b*/two(); /*a*/one();', false],
      ['/*a*/if (x) y; /*b*/two();', true],
      ['using /*b*/x = y; /*a*/z;', false],
      ['if (x) /*a*/one(); /*b*/two();', false],
      ['if (x) { /*a*/one(); /*b*/two(); }', true],
      ['const /*a*/x = y(); /*b*/two();', true],
      ['/*a*/x?.[/*b*/y];', false],
      ['(/*a*/x)?.[/*b*/y];', true],
      ['while (/*a*/x) /*b*/two();', true],
      ['try { /*a*/one(); } catch {} /*b*/two();', false],
      ['try { /*a*/{ one(); } } catch {} /*b*/two();', false],
      ['x.y(() => /*a*/one()); /*b*/two();', undefined],
    ],
  },
  everyPathFromEntry: {
    ask: ({ flow, p }, options) => flow.everyPathFromEntry(p, options),
    rows: [
      ['/*p*/x;', true],
      ['', false],
      ['if (y) /*p*/x;', false],
      ['if (y) return; /*p*/x;', false],
      ['if (y) throw 1; /*p*/x;', false],
      ['y(); /*p*/x;', false],
      ['y(); /*p*/x;', true, { canThrow: () => false }],
      ['for (;;) { z; }', true],
      ['try { y(); } finally { /*p*/x; }', true],
      [
        'if (y) exit(); else /*p*/x;',
        true,
        { endsProcess: node => node.type === 'CallExpression', canThrow: () => false },
      ],
    ],
  },
  isReachable: {
    ask: ({ flow, b }, options) => flow.isReachable(b, options),
    rows: [
      ['/*b*/two();', true],
      ['return; /*b*/two();', false],
      ['throw x; /*b*/two();', false],
      ['if (x) return; else throw y; /*b*/two();', false],
      ['for (;;) {} /*b*/two();', false],
      ['for (;;) { if (x) break; } /*b*/two();', true],
      ['while (false) /*b*/two();', false],
      ['do { break; } while (/*b*/x);', false],
      ['try { return; } finally { x; } /*b*/two();', false],
      ['try { return; } finally { /*b*/two(); }', true],
      ['try { x; } catch { /*b*/two(); }', true],
      ['try { try { x(); } finally { y; } } catch { /*b*/two(); }', true],
      ['try { x(); } catch { /*b*/two(); }', false, { canThrow: () => false }],
      ['exit(); /*b*/two();', false, { endsProcess: node => node.type === 'CallExpression' }],
      ['if (x) { /*b*/two(); }', false, { prune: ({ value }) => value }],
      ['return x(); /*b*/function x() {}', true],
      ['switch (x) { case 1: return; /*b*/case 2: y; }', true],
      ['switch (x) { case 1: return; /*b*/z; }', false],
      ['l: { break l; /*b*/two(); }', false],
      ['true || /*b*/two();', false],
      ['null ?? /*b*/two();', true],
      ['const { /*b*/x } = y;', true],
      ['class A { m(@(/*b*/two()) x) {} }', true],
      ['class A { constructor(@(/*b*/two()) private x = 1) {} }', true],
      ['type T = /*b*/string;', undefined],
      ['(() => { /*b*/two(); })', undefined],
    ],
  },
  inLoop: {
    ask: ({ flow, b }, options) => flow.inLoop(b, options),
    rows: [
      ['/*b*/two();', false],
      ['for (const x of xs) /*b*/two();', true],
      ['for (const x of /*b*/xs) {}', false],
      ['for (const /*b*/x of xs) {}', true],
      ['/*b*/for (const x of xs) {}', false],
      ['for (/*b*/x; y; z) {}', false],
      ['for (x; /*b*/y; z) {}', true],
      ['for (x; y; /*b*/z) {}', true],
      ['while (x) { /*b*/two(); }', true],
      ['while (/*b*/x) {}', true],
      ['do { /*b*/two(); } while (false);', false],
      ['do { /*b*/two(); } while (x);', true],
      ['for (const x of xs) { /*b*/two(); break; }', false],
      ['for (const x of xs) { /*b*/two(); return; }', false],
      ['for (const x of xs) { if (x) { /*b*/two(); break; } }', false],
      ['for (const x of xs) { if (x) { /*b*/two(); continue; } }', true],
      ['for (;;) { try { /*b*/two(); return; } catch {} }', true],
      ['for (;;) { try { /*b*/two(); return; } catch { return; } }', false],
      ['for (;;) { try { /*b*/two(); return; } catch {} }', false, { canThrow: () => false }],
      ['l: for (;;) { for (;;) { /*b*/two(); break l; } }', false],
      ['k: l: for (;;) { /*b*/two(); continue k; }', true],
      ['x?.[y?.z]?.(/*b*/two());', false],
      ['for (;;) { try { x(); } finally { /*b*/two(); } }', true],
      ['for (;;) { try { return; } finally { /*b*/two(); } }', false],
      ['for (const x of xs) xs.map(() => /*b*/two());', undefined],
      [
        'for (;;) { /*b*/two(); exit(); }',
        false,
        { endsProcess: node => node.type === 'CallExpression' && node.arguments.length === 0 },
      ],
    ],
  },
};

interface Asked {
  flow: ReturnType<typeof controlFlow>;
  a: Node;
  b: Node;
  p: (node: Node) => boolean;
}

function asked(source: MarkedSource): Asked {
  const satisfying = new Set(source.marked('p'));
  const [a, b] = [source.marked('a')[0], source.marked('b')[0]];
  const owner = source.marked('owner')[0];
  const body = owner?.type === 'FunctionDeclaration' ? owner : undefined;
  if (!body) throw new Error('no owner');
  return { flow: controlFlow(body), a: a as Node, b: b as Node, p: node => satisfying.has(node) };
}

describe.each(parsers)('questions about paths, parsed by %s', parser => {
  describe.each(Object.entries(questions))('%s', (_, { ask, rows }) => {
    it.each(rows)('%s → %s', (source, answer, options) => {
      const marked = parseMarked(`/*owner*/function f() { ${source} }`, parser);
      expect(ask(asked(marked), options)).toBe(answer);
    });
  });

  it('knows which nodes a flow evaluates, and builds each flow once', () => {
    const { marked } = parseMarked('/*a*/one(/*b*/x => /*c*/two());', parser);
    const [a, b, c] = ['a', 'b', 'c'].map(name => marked(name)[0] as Node) as [Node, Node, Node];
    const outer = controlFlow(flowOwnerOf(a)!);
    const inner = controlFlow(flowOwnerOf(c)!);
    expect([outer.has(a), outer.has(b), outer.has(c)]).toEqual([true, true, false]);
    expect([inner.has(a), inner.has(b), inner.has(c)]).toEqual([false, false, true]);
    expect(controlFlow(outer.owner)).toBe(outer);
    expect(inner.owner).toBe(b);
    expect(outer.escapes({ from: c, until: () => false })).toBeUndefined();
  });
});

describe('the order in which nodes are evaluated', () => {
  it.each([
    ['a.b(c, d).e', 'a a.b c d a.b(c, d) a.b(c, d).e'],
    ['a.b = c', 'a c a.b a.b = c'],
    ['a[b] = c', 'a b c a[b] a[b] = c'],
    ['a += b', 'a b a += b'],
    ['[a, b.c] = d', 'd a b b.c [a, b.c] = d'],
    ['({ [a]: b, ...c } = d)', 'd a b c { [a]: b, ...c } = d'],
    ['let { a: [b] } = c', 'c b'],
    ['new A(b)', 'A b new A(b)'],
    ['a`${b}`', 'a b `${b}` a`${b}`'],
    ['({ a: b, [c]: d, e })', 'b a: b c d [c]: d e e { a: b, [c]: d, e }'],
    ['[a, , ...b]', 'a b ...b [a, , ...b]'],
    ['class A extends b { [c] = d; static [e]() {} }', 'b c e class A extends b { [c] = d; static [e]() {} }'],
    ['import(a)', 'a import(a)'],
    ['a++', 'a a++'],
    ['(a, b)', 'a b a, b'],
    ['<A b={c}>{d}</A>', 'A c {c} b={c} <A b={c}> d {d} <A b={c}>{d}</A>'],
  ])('%s', (source, order) => {
    for (const parser of parsers) {
      const { program, text } = parseMarked(source, parser);
      const seen: string[] = [];
      if (program.type !== 'Program') throw new Error('no program');
      controlFlow(program).everyPathFromEntry(
        node => {
          if (node.type !== 'ExpressionStatement') seen.push(text(node));
          return false;
        },
        { canThrow: () => false, exits: [] },
      );
      expect(seen.join(' ')).toBe(order);
    }
  });
});
