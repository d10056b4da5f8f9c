import { describe, expect, it } from 'vitest';
import type { Node } from '../node.js';
import { controlFlow } from './control-flow.js';
import type { EscapeOptions } from './escape.js';
import { flowOwnerOf } from './flow-owner.js';
import { parseMarked, parsers } from './marked-source.test.support.js';

/** A source, the escape from the node marked `from` that avoids those marked `until`: its kind and the text it leaves at. */
type Row = [source: string, escape: string | undefined, options?: Partial<EscapeOptions>];

/** Sources without a function of their own are the body of one. */
const wrap = (source: string) =>
  source.includes('function') || source.includes('=>') || source.includes('class')
    ? source
    : `async function f() { ${source} }`;

function escapeIn(source: string, parser: (typeof parsers)[number], options: Partial<EscapeOptions> = {}) {
  const { marked, text } = parseMarked(wrap(source), parser);
  const from = marked('from')[0] as Node;
  const untils = new Set(marked('until'));
  const owner = flowOwnerOf(from);
  if (!owner) throw new Error('no owner');
  const escape = controlFlow(owner).escapes({ from, until: node => untils.has(node), ...options });
  return escape && (escape.exit === 'end' ? 'end' : `${escape.exit}: ${text(escape.node)}`);
}

const onlyClient = (node: Node): boolean => node.type === 'Identifier' && node.name === 'client';

const groups: Record<string, Row[]> = {
  'straight lines': [
    ['/*from*/open(); /*until*/close();', undefined],
    ['/*from*/open(); use; /*until*/close();', undefined],
    ['/*from*/open();', 'end'],
    ['/*from*/open(); use(); /*until*/close();', 'throw: use()'],
    ['/*from*/open(); use(); close();', 'end'],
    ['/*from*/open(); return 1;', 'return: return 1;'],
    ['/*from*/open(); return; /*until*/close();', 'return: return;'],
    ['/*from*/open(); throw oops;', 'throw: throw oops;'],
    ['/*from*/open(); return /*until*/close();', undefined],
    ['/*from*/open(); log(/*until*/close());', undefined],
    ['/*from*/open(); log(one(), /*until*/close());', 'throw: one()'],
    ['/*until*/close(); /*from*/open();', 'end'],
    ['let client = /*from*/open(); /*until*/client.x;', undefined],
    ['log(/*from*/open(), /*until*/close());', undefined],
    ['log(/*from*/open(), use(), /*until*/close());', 'throw: use()'],
    ['const f = () => /*from*/open();', 'return: open()'],
    ['function f() { /*from*/open(); () => { throw 1 }; function g() { return h(); } /*until*/close(); }', undefined],
  ],
  awaiting: [
    ['const client = await /*from*/open(); /*until*/close();', undefined],
    ['const client = /*from*/await open(); /*until*/close();', undefined],
    ['const client = (await (/*from*/open() as any)!); /*until*/close();', undefined],
    ['const client = /*from*/open(); await client; /*until*/close();', 'throw: await client'],
    ['const client = await wrap(/*from*/open()); /*until*/close();', 'throw: wrap(/*from*/open())'],
    [
      'const client = await pool?./*x*/connect(/*from*/open()); /*until*/close();',
      'throw: pool?./*x*/connect(/*from*/open())',
    ],
    ['/*from*/open(); for await (const x of xs) {} /*until*/close();', 'throw: for await (const x of xs) {}'],
    ['/*from*/open(); for (const x of xs) {} /*until*/close();', undefined],
  ],
  branches: [
    ['/*from*/open(); if (a) /*until*/close();', 'end'],
    ['/*from*/open(); if (a) /*until*/close(); else /*until*/close();', undefined],
    ['/*from*/open(); if (a) return 1; /*until*/close();', 'return: return 1;'],
    ['/*from*/open(); if (a) return 1; b.c.d;', 'return: return 1;'],
    ['/*from*/open(); if (a) { b.c.d; return 1; }', 'end'],
    ['/*from*/open(); if (a && /*until*/close()) {}', 'end'],
    ['/*from*/open(); if (!/*until*/close() && a) {}', undefined],
    ['/*from*/open(); a || /*until*/close();', 'end'],
    ['/*from*/open(); a ?? /*until*/close();', 'end'],
    ['/*from*/open(); a ? /*until*/close() : b;', 'end'],
    ['/*from*/open(); a ? /*until*/close() : /*until*/close();', undefined],
    ['/*from*/open(); a?.b(/*until*/close());', 'end'],
    ['/*from*/open(); a?.[/*until*/close()];', 'end'],
    ['/*from*/open(); a.b?.(/*until*/close()).c;', 'end'],
    ['/*from*/open(); (a?.b)[/*until*/close()];', undefined],
    ['/*from*/open(); a &&= /*until*/close();', 'end'],
    ['/*from*/open(); a ||= /*until*/close();', 'end'],
    ['/*from*/open(); a ??= /*until*/close();', 'end'],
    ['/*from*/open(); a += /*until*/close();', undefined],
    ['/*from*/open(); const { a = /*until*/close() } = b;', 'end'],
    ['/*from*/open(); const { [/*until*/close()]: a } = b;', undefined],
    ['/*from*/open(); [a = /*until*/close()] = b;', 'end'],
    ['/*from*/open(); if (true) /*until*/close();', undefined],
    ['/*from*/open(); if (!0) /*until*/close();', undefined],
    ["/*from*/open(); if ('') {} else /*until*/close();", undefined],
    ['/*from*/open(); if (0n) {} else /*until*/close();', undefined],
    ['/*from*/open(); if (/x/) /*until*/close();', undefined],
    ['/*from*/open(); if (null) {} else /*until*/close();', undefined],
    // What decides one test decides a part of it too.
    ['/*from*/open(); if (!(a && b)) { /*until*/close(); } else { a; /*until*/close() }', undefined],
    ['/*from*/open(); if (a, /*until*/close()) {}', undefined],
  ],
  'pruned branches': [
    [
      '/*from*/open(); if (client) /*until*/close();',
      undefined,
      { prune: ({ test, value }) => onlyClient(test) && !value },
    ],
    ['/*from*/open(); if (client) /*until*/close();', 'end', { prune: ({ test, value }) => onlyClient(test) && value }],
    [
      '/*from*/open(); if (!client) return; /*until*/close();',
      undefined,
      { prune: ({ test, value }) => onlyClient(test) && !value },
    ],
    [
      '/*from*/open(); if (!client || a) return; /*until*/close();',
      'return: return;',
      { prune: ({ test, value }) => onlyClient(test) && !value },
    ],
    ['/*from*/open(); if (client && a) /*until*/close(); else /*until*/close();', undefined],
    [
      '/*from*/open(); client?.end(/*until*/close());',
      undefined,
      { prune: ({ test, value, kind }) => kind === 'nullish' && onlyClient(test) && !value },
    ],
    [
      '/*from*/open(); if ((client as any)) /*until*/close();',
      undefined,
      { prune: ({ test, value }) => onlyClient(test) && !value },
    ],
    [
      '/*from*/open(); if ((client)) /*until*/close();',
      undefined,
      { prune: ({ test, value }) => onlyClient(test) && !value },
    ],
    [
      '/*from*/open(); for (const x of client) /*until*/close();',
      'end',
      { prune: ({ test, value }) => onlyClient(test) && !value },
    ],
    [
      '/*from*/open(); for (const x of client) /*until*/close();',
      undefined,
      { prune: ({ kind, value }) => kind === 'iteration' && !value },
    ],
    [
      '/*from*/open(); if (void client) /*until*/close();',
      'end',
      { prune: ({ test, value }) => onlyClient(test) && value },
    ],
    ['/*from*/open(); if (a || /*until*/close()) {}', 'end', { prune: ({ kind }) => kind === 'nullish' }],
    ['/*from*/open(); if (a?.b) /*until*/close();', 'end', { prune: ({ kind, value }) => kind === 'truth' && !value }],
    [
      '/*from*/open(); a?.b ?? /*until*/close();',
      undefined,
      { prune: ({ test, value }) => test.type === 'ChainExpression' && value },
    ],
    ['/*from*/open(); a && /*until*/close();', undefined, { prune: ({ value }) => !value }],
    [
      '/*from*/open(); a?.[b?.c]?.(/*until*/close());',
      'end',
      { prune: ({ test, value }) => test.type === 'Identifier' && !value },
    ],
    // A branch that is impossible after the acquisition may lead to it.
    [
      'if (!client) { /*from*/open(); } /*until*/close();',
      undefined,
      { prune: ({ test, value }) => onlyClient(test) && !value },
    ],
    ['if (!client) { /*from*/open(); }', 'end', { prune: ({ test, value }) => onlyClient(test) && !value }],
  ],
  loops: [
    ['/*from*/open(); while (a) /*until*/close();', 'end'],
    ['/*from*/open(); do /*until*/close(); while (a);', undefined],
    ['/*from*/open(); while (true) { if (a) break; } /*until*/close();', undefined],
    ['/*from*/open(); while (true) {}', undefined],
    ['/*from*/open(); for (;;) { a; }', undefined],
    ['/*from*/open(); for (;;) { a(); }', 'throw: a()'],
    ['/*from*/open(); for (;;) { if (a) break; }', 'end'],
    ['/*from*/open(); for (/*until*/close();;) {}', undefined],
    ['/*from*/open(); for (; a; /*until*/close()) {}', 'end'],
    ['/*from*/open(); for (; /*until*/close(); ) {}', undefined],
    ['for (const x of xs) { /*from*/open(); if (x) continue; /*until*/close(); }', 'end'],
    ['for (const x of xs) { /*from*/open(); if (x) break; /*until*/close(); }', 'end'],
    ['for (const x of /*until*/xs) { /*from*/open(); }', 'end'],
    ['for (/*until*/x in xs) { /*from*/open(); }', 'end'],
    ['while (/*until*/a) { /*from*/open(); continue; }', undefined],
    ['do { /*from*/open(); continue; } while (/*until*/a);', undefined],
    ['for (;; /*until*/close()) { /*from*/open(); continue; }', undefined],
    ['outer: for (const x of xs) { for (;;) { /*from*/open(); if (x) continue outer; /*until*/close(); } }', 'end'],
    ['outer: for (;;) { for (;;) { /*from*/open(); if (x) break outer; /*until*/close(); } }', 'end'],
    ['outer: for (;;) { for (;;) { /*from*/open(); if (x) break; /*until*/close(); } /*until*/close(); }', undefined],
    ['block: { /*from*/open(); if (x) break block; /*until*/close(); }', 'end'],
    ['one: two: for (;;) { /*from*/open(); if (x) continue one; if (y) break two; /*until*/close(); }', 'end'],
    ['for (;;) { block: { /*from*/open(); break; } /*until*/close(); }', 'end'],
    ['outer: for (;;) { for (;;) { /*from*/a.b; continue outer; } }', undefined],
    ['block: { for (;;) { /*from*/open(); break; } /*until*/close(); }', undefined],
  ],
  switches: [
    ['/*from*/open(); switch (a) { case 1: /*until*/close(); }', 'end'],
    ['/*from*/open(); switch (a) { case 1: /*until*/close(); break; default: /*until*/close(); }', undefined],
    ['/*from*/open(); switch (a) { case 1: default: /*until*/close(); }', undefined],
    ['/*from*/open(); switch (a) { case 1: b; default: /*until*/close(); }', undefined],
    ['/*from*/open(); switch (a) { case 1: break; default: /*until*/close(); }', 'end'],
    ['/*from*/open(); switch (a) { default: /*until*/close(); case 1: b; }', 'end'],
    ['/*from*/open(); switch (a) { case /*until*/close(): b; }', undefined],
    ['/*from*/open(); switch (a) { case 1: b; break; case /*until*/close(): b; }', 'end'],
    ['/*from*/open(); switch (/*until*/close()) {}', undefined],
    ['/*from*/open(); l: switch (a) { case 1: break l; default: /*until*/close(); }', 'end'],
    ['for (;;) { /*from*/open(); switch (a) { default: continue; } }', 'throw: open()'],
    [
      '/*from*/open(); switch (a) { case 1: /*until*/close(); }',
      undefined,
      { prune: ({ kind, value }) => kind === 'case' && !value },
    ],
  ],
  'try, catch, finally': [
    ['/*from*/open(); try { use(); } finally { /*until*/close(); }', undefined],
    ['/*from*/open(); try { return use(); } finally { /*until*/close(); }', undefined],
    ['/*from*/open(); try { throw use(); } finally { /*until*/close(); }', undefined],
    [
      'for (;;) { /*from*/open(); try { if (a) break; if (b) continue; use(); } finally { /*until*/close(); } }',
      undefined,
    ],
    ['/*from*/open(); try { use(); } catch { /*until*/close(); }', 'end'],
    ['/*from*/open(); try { use(); /*until*/close(); } catch {}', 'end'],
    ['/*from*/open(); try { use(); /*until*/close(); } catch (e) { throw e; }', 'throw: throw e;'],
    ['/*from*/open(); try { use(); /*until*/close(); } catch (e) { /*until*/close(); throw e; }', undefined],
    ['/*from*/open(); try { use(); } catch (e) { log(e); } /*until*/close();', 'throw: log(e)'],
    ['/*from*/open(); try { use(); } catch (e) { e; } /*until*/close();', undefined],
    ['/*from*/open(); use(); try { more(); } finally { /*until*/close(); }', 'throw: use()'],
    ['/*from*/open(); try { use(); } finally { log(); /*until*/close(); }', 'throw: log()'],
    ['/*from*/open(); try { use(); } finally { if (a) /*until*/close(); }', 'end'],
    ['/*from*/open(); try { return 1; } finally { a; }', 'return: return 1;'],
    ['/*from*/open(); try { return 1; } finally { return 2; }', 'return: return 2;'],
    ['/*from*/open(); try { return 1; } finally { try { throw 2; } catch { a; } }', 'return: return 1;'],
    ['/*from*/open(); try { use(); } finally { throw 2; }', 'throw: throw 2;'],
    ['/*from*/open(); try { throw 1; } finally { a; }', 'throw: throw 1;'],
    ['l: { /*from*/open(); try { throw 1; } finally { break l; } }', 'end'],
    ['for (const x of xs) { /*from*/open(); try { return 1; } finally { continue; } }', 'end'],
    ['/*from*/open(); try { try { use(); } finally { a; } } finally { /*until*/close(); }', undefined],
    ['/*from*/open(); try { try { return 1; } finally { /*until*/close(); } } finally { a; }', undefined],
    ['/*from*/open(); try { try { return 1; } finally { a; } } finally { b; }', 'return: return 1;'],
    ['/*from*/open(); try { try { throw 1; } catch { b; } finally { a; } } finally { /*until*/close(); }', undefined],
    ['try { /*from*/open(); } finally { a; }', 'end'],
    ['try { a(); } catch { /*from*/open(); } finally { b; }', 'end'],
    ['try { return a(); } finally { /*from*/open(); }', 'return: { /*from*/open(); }'],
    ['try { throw a; } finally { /*from*/open(); }', 'throw: { /*from*/open(); }'],
    ['try { a(); } finally { /*from*/open(); }', 'end'],
    ['try { a; } finally { /*from*/open(); } /*until*/close();', undefined],
    ['try { a(); } finally { /*from*/open(); } /*until*/close();', 'throw: { /*from*/open(); }'],
    ['try { a(); } finally { /*from*/open(); } /*until*/close();', undefined, { canThrow: () => false }],
    ['try { a(); } finally { try { /*from*/open(); } finally { /*until*/close(); } }', undefined],
    ['try { a; /*from*/open(); b.c; } catch { /*until*/close(); }', 'end'],
  ],
  'what may throw': [
    ['/*from*/open(); new A(); /*until*/close();', 'throw: new A()'],
    ['/*from*/open(); tag`x`; /*until*/close();', 'throw: tag`x`'],
    ['/*from*/open(); await a; /*until*/close();', 'throw: await a'],
    ['/*from*/open(); a.b.c; a[b]; `${a}`; !a; a + b; import("x"); /*until*/close();', undefined],
    ['/*from*/open(); <A b={c}>{d}</A>; /*until*/close();', undefined],
    ['/*from*/open(); <A b={c()}/>; /*until*/close();', 'throw: c()'],
    ['/*from*/open(); ({ a: b(), [c]: d }); /*until*/close();', 'throw: b()'],
    ['/*from*/open(); [...a, b()]; /*until*/close();', 'throw: b()'],
    ['/*from*/open(); use(); /*until*/close();', undefined, { canThrow: node => node.type !== 'CallExpression' }],
    ['/*from*/open(); throw use(); /*until*/close();', 'throw: throw use();', { canThrow: () => false }],
    ['/*from*/open(); process.exit(); /*until*/close();', 'throw: process.exit()'],
    [
      '/*from*/open(); if (a) process.exit(); /*until*/close();',
      undefined,
      { endsProcess: node => node.type === 'CallExpression' },
    ],
    [
      '/*from*/open(); process.exit(use());',
      'throw: use()',
      { endsProcess: node => node.type === 'CallExpression' && node.arguments.length > 0 },
    ],
    ['/*from*/exit();', undefined, { endsProcess: node => node.type === 'CallExpression' }],
    ['/*from*/open(); use(); return;', 'return: return;', { exits: ['end', 'return'] }],
    ['/*from*/open(); use(); for (;;);', undefined, { exits: ['end', 'return'] }],
    ['/*from*/open(); use(); return;', 'throw: use()', { exits: ['throw'] }],
    ['/*from*/open(); use(); return;', undefined, { exits: ['end'] }],
    ['async function f() { /*from*/open(); @deco class A {} /*until*/close(); }', 'throw: @deco'],
    [
      'async function f() { /*from*/open(); class A { m() { x(); } n = y(); static o = () => z(); } /*until*/close(); }',
      undefined,
    ],
    [
      'async function f() { /*from*/open(); class A { static n = y(); } /*until*/close(); }',
      'throw: class A { static n = y(); }',
    ],
    [
      'async function f() { /*from*/open(); class A { static { y(); } } /*until*/close(); }',
      'throw: class A { static { y(); } }',
    ],
    ['async function f() { /*from*/open(); class A extends b() {} /*until*/close(); }', 'throw: b()'],
    ['async function f() { /*from*/open(); class A { [b()]() {} } /*until*/close(); }', 'throw: b()'],
  ],
  generators: [
    ['function* f() { /*from*/open(); yield 1; /*until*/close(); }', 'throw: yield 1'],
    [
      'function* f() { /*from*/open(); try { yield 1; } finally { /*until*/close(); } }',
      undefined,
      { exits: ['end', 'return', 'throw', 'abandon'] },
    ],
    [
      'function* f() { /*from*/open(); try { yield 1; } catch { a; } /*until*/close(); }',
      'abandon: yield 1',
      { exits: ['end', 'return', 'throw', 'abandon'] },
    ],
    ['function* f() { /*from*/open(); try { yield 1; } catch { a; } /*until*/close(); }', undefined],
    [
      'async function* f() { /*from*/open(); for await (const x of xs) yield x; /*until*/close(); }',
      'throw: for await (const x of xs) yield x;',
    ],
    [
      'async function* f() { try { for (;;) { /*from*/open(); yield* b; } } finally { /*until*/close(); } }',
      undefined,
      { exits: ['abandon', 'throw'] },
    ],
  ],
  using: [
    ['/*from*/open(); using a = b; /*until*/close();', undefined],
    ['/*from*/open(); { using a = b; } /*until*/close();', 'throw: a = b'],
    ['/*from*/open(); { await using a = b; } /*until*/close();', 'throw: a = b'],
    ['/*from*/open(); { const a = b; } /*until*/close();', undefined],
    ['using /*until*/a = /*from*/open(); use();', undefined],
    ['using a = /*from*/open(); return use();', 'return: return use();'],
    ['using a = /*from*/open(); return use();', undefined, { until: node => node.type === 'VariableDeclarator' }],
    ['using a = /*from*/open(); use();', undefined, { until: node => node.type === 'VariableDeclarator' }],
    [
      'for (;;) { await using a = /*from*/open(); if (b) continue; if (c) break; use(); }',
      undefined,
      { until: node => node.type === 'VariableDeclarator' },
    ],
    [
      'for (using a of xs) { /*from*/use(); if (b) continue; if (c) break; if (d) return; }',
      undefined,
      { until: node => node.type === 'VariableDeclarator' },
    ],
    [
      'for (using a = /*from*/open(); b; c()) { if (d) break; }',
      undefined,
      { until: node => node.type === 'VariableDeclarator' },
    ],
    [
      'using a = /*from*/open(), c = other(); use();',
      undefined,
      { until: node => node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name === 'a' },
    ],
    [
      'using a = open(), c = /*from*/other(); use();',
      undefined,
      {
        until: node => node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name === 'a',
        canThrow: node => node.type === 'CallExpression',
      },
    ],
    ['const a = /*from*/open(); use();', 'end', { until: node => node.type === 'VariableDeclarator' }],
  ],
  'other owners': [
    ['class A { static { /*from*/open(); } }', 'end'],
    ['class A { static { /*from*/open(); use(); /*until*/close(); } }', 'throw: use()'],
    ['class A { b = [/*from*/open(), /*until*/close()]; }', undefined],
    ['class A { b = /*from*/open(); }', 'end'],
    ['class A { accessor b = /*from*/open(); }', 'end'],
    ['/*from*/open(); class A {} /*until*/close();', undefined],
    ['/*from*/open(); class A {} await use; /*until*/close();', 'throw: await use'],
    ['const f = (a = /*from*/open()) => { /*until*/close(); }', undefined],
    ['const f = (a = /*from*/open(), { b = use() }) => { /*until*/close(); }', 'throw: use()'],
    ['class A { constructor(private a = /*from*/open()) { /*until*/close(); } }', undefined],
    ['class A {} namespace N { /*from*/open(); } use(); /*until*/close();', 'throw: use()'],
    ['class A {} enum E { a = /*from*/open(), b = /*until*/close() }', undefined],
    ['class A {} /*from*/open(); export default /*until*/close();', undefined],
    ['class A {} /*from*/open(); export const b = use(); /*until*/close();', 'throw: use()'],
  ],
};

describe.each(parsers)('escapes, parsed by %s', parser => {
  describe.each(Object.entries(groups))('%s', (_, rows) => {
    it.each(rows)('%s → %s', (source, expected, options) => {
      expect(escapeIn(source, parser, options)).toBe(expected);
    });
  });
});

describe('the matrix of try, catch and finally', () => {
  const bodies = {
    none: 'a;',
    call: 'use();',
    return: 'return 1;',
    throw: 'throw 1;',
    break: 'break;',
    continue: 'continue;',
  };
  const catches = {
    none: '',
    swallow: 'catch { b; }',
    rethrow: 'catch (e) { throw e; }',
    closes: 'catch { /*until*/close(); }',
  };
  const finals = {
    none: '',
    passes: 'finally { c; }',
    closes: 'finally { /*until*/close(); }',
    returns: 'finally { return 2; }',
  };

  /** What JavaScript does: the completions of the body, through the catch clause, through the finally block. */
  function expectedExits(
    body: keyof typeof bodies,
    handler: keyof typeof catches,
    final: keyof typeof finals,
  ): string[] {
    let ways: string[] = body === 'call' ? ['none', 'throw'] : [body];
    if (handler === 'swallow') ways = ways.map(way => (way === 'throw' ? 'none' : way));
    if (handler === 'closes') ways = ways.filter(way => way !== 'throw');
    // A body without anything that may throw may all the same enter the catch clause.
    if (handler === 'rethrow' && (body === 'none' || body === 'return' || body === 'break' || body === 'continue')) {
      ways = [...ways, 'throw'];
    }
    if (handler === 'swallow' && (body === 'return' || body === 'break' || body === 'continue'))
      ways = [...ways, 'none'];
    if (final === 'closes') return [];
    if (final === 'returns') return ways.length > 0 ? ['return'] : [];
    return [
      ...new Set(ways.map(way => (way === 'none' || way === 'break' || way === 'continue' ? 'end' : way))),
    ].sort();
  }

  const rows = (Object.keys(bodies) as (keyof typeof bodies)[]).flatMap(body =>
    (Object.keys(catches) as (keyof typeof catches)[]).flatMap(handler =>
      (Object.keys(finals) as (keyof typeof finals)[])
        .filter(final => handler !== 'none' || final !== 'none')
        .map(final => ({ body, handler, final })),
    ),
  );

  it.each(rows)('try $body, catch $handler, finally $final', ({ body, handler, final }) => {
    const source = `for (const x of xs) { /*from*/x.y; try { ${bodies[body]} } ${catches[handler]} ${finals[final]} }`;
    const found = (['end', 'return', 'throw'] as const).filter(exit => {
      // The path must not pass through a second round, which the mark before the body would begin.
      const { marked } = parseMarked(wrap(source), 'oxc-parser');
      const from = marked('from')[0] as Node;
      const untils = new Set([...marked('until'), from]);
      const owner = flowOwnerOf(from);
      return owner && controlFlow(owner).escapes({ from, until: node => untils.has(node), exits: [exit] });
    });
    expect(found).toEqual(expectedExits(body, handler, final));
  });
});
