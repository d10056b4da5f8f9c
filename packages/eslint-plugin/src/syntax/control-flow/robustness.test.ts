import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFunction, type Node, startOf } from '../node.js';
import { buildGraph } from './build-graph.js';
import { type ControlFlow, controlFlow } from './control-flow.js';
import { type FlowOwner, flowOwnerOf } from './flow-owner.js';
import { allNodes, parse, parseMarked, type Parser, parsers } from './marked-source.test.support.js';
import { exitsOf } from './statement-exits.js';

const require = createRequire(import.meta.url);

/** The first so many source files of an installed package, by name. */
function filesOf(packageName: string, folder: string, wanted: RegExp, most: number): string[] {
  const root = join(dirname(require.resolve(`${packageName}/package.json`)), folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => wanted.test(name))
    .sort()
    .slice(0, most)
    .map(name => join(root, name));
}

function isOwner(node: Node): node is FlowOwner {
  if (isFunction(node) || node.type === 'Program' || node.type === 'StaticBlock') return true;
  return (node.type === 'PropertyDefinition' || node.type === 'AccessorProperty') && node.value !== null;
}

/** Answers about each call of a file, as one line a call, so that two parsers' answers can be compared. */
function answers(file: string, source: string, parser: Parser): string[] {
  const flows = new Map<Node, ControlFlow>();
  const lines: string[] = [];
  for (const node of allNodes(parse(source, parser, file))) {
    if (isOwner(node)) flows.set(node, controlFlow(node));
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const owner = flowOwnerOf(node);
    const flow = owner && flows.get(owner);
    if (!flow?.has(node) || flow.tooDeep) throw new Error(`a call without a point at ${startOf(node)} of ${file}`);
    const escape = flow.escapes({ from: node, until: other => other !== node && other.type === node.type });
    const facts = [flow.isReachable(node), flow.inLoop(node), escape?.exit];
    lines.push(`${startOf(node)}: ${facts.join(' ')} ${escape && startOf(escape.node)}`);
  }
  return lines;
}

describe('installed code', () => {
  it.each([
    ['eslint', 'lib/rules', /\.js$/, 40],
    ['@typescript-eslint/utils', 'dist', /\.js$/, 40],
    ['vitest', 'dist', /\.js$/, 12],
    ['oxc-parser', 'src-js', /\.(js|ts|mjs)$/, 40],
    ['typescript', 'lib', /^lib\..*\.d\.ts$/, 10],
  ])(
    'both parsers give the same answers about %s',
    (packageName, folder, wanted, most) => {
      const files = filesOf(packageName, folder, wanted, most);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const source = readFileSync(file, 'utf8');
        expect(answers(file, source, 'oxc-parser'), file).toEqual(answers(file, source, 'typescript-eslint'));
      }
    },
    120_000,
  );
});

describe('code that nests deeply', () => {
  const depth = 5_000;
  const sources: Record<string, string> = {
    'else if': `/*from*/open(); ${'if (a) b(); else '.repeat(depth)} c();`,
    blocks: `/*from*/open(); ${'{'.repeat(depth)} c(); ${'}'.repeat(depth)}`,
    operands: `/*from*/open(); x = ${'a + '.repeat(depth * 2)} c();`,
    'logical operands': `/*from*/open(); if (${'a && '.repeat(depth * 2)} c()) d();`,
    calls: `/*from*/open(); ${'a('.repeat(depth)}${')'.repeat(depth)};`,
    'method chain': `/*from*/open(); a${'.b()'.repeat(depth)};`,
    'optional chain': `/*from*/open(); a${'?.b()'.repeat(depth)};`,
    loops: `/*from*/open(); ${'for (;a;) '.repeat(depth)} c();`,
    labels: `/*from*/open(); ${Array.from({ length: depth }, (_, index) => `l${index}:`).join('')} for (;a;) continue l7;`,
    patterns: `/*from*/open(); const ${'['.repeat(depth)} a ${']'.repeat(depth)} = b;`,
    'not, not': `/*from*/open(); if (${'!'.repeat(depth)}a) c();`,
    'try, try': `/*from*/open(); ${'try {'.repeat(500)} c(); return; ${'} finally { d(); }'.repeat(500)}`,
    'try, catch': `/*from*/open(); ${'try {'.repeat(500)} c(); ${'} catch { d(); }'.repeat(500)}`,
  };

  it.each(Object.entries(sources))('%s', (_, source) => {
    const tree = parse(`function f() { ${source} }`, 'oxc-parser', 'deep.js');
    const from = allNodes(tree).find(node => node.type === 'CallExpression') as Node;
    const owner = flowOwnerOf(from) as FlowOwner;
    const flow = controlFlow(owner);
    expect(flow.tooDeep).toBe(false);
    expect(flow.escapes({ from, until: () => false })?.exit).toMatch(/^(end|return)$/);
    expect(flow.inLoop(from)).toBe(false);
    if (isFunction(owner) && owner.body) expect(exitsOf(owner.body)?.throws).toEqual([]);
  });

  it('says that it does not know where finally blocks nest in one another too often', () => {
    const level = (inner: string) => `try { if (a) return b(); c(); } finally { ${inner} }`;
    let source = 'd();';
    for (let at = 0; at < 20; at++) source = level(source);
    const { marked } = parseMarked(`function f() { /*from*/open(); ${source} }`, 'oxc-parser');
    const from = marked('from')[0] as Node;
    const flow = controlFlow(flowOwnerOf(from) as FlowOwner);
    expect(flow.tooDeep).toBe(true);
    expect(flow.escapes({ from, until: () => false })).toBeUndefined();
    expect(flow.reaches({ from, to: from })).toBeUndefined();
    expect(flow.precededBy({ node: from, by: () => true })).toBeUndefined();
    expect(flow.dominates(from, from)).toBeUndefined();
    expect(flow.everyPathFromEntry(() => true)).toBeUndefined();
    expect(flow.isReachable(from)).toBeUndefined();
    expect(flow.inLoop(from)).toBeUndefined();
    expect(flow.exitsOf((flow.owner as { body: Node }).body)).toBeUndefined();
  });
});

describe('the size of a graph', () => {
  const pointsOf = (source: string) => buildGraph(parse(source, 'oxc-parser', 'size.js'), true).points.length;

  it.each([
    ['statements', 'a(b.c, d ? e : f); '],
    ['loops', 'for (const a of b) { if (c) continue; d(); } '],
    ['finally blocks', 'try { a(); } finally { b(); } '],
    ['switches', 'switch (a) { case 1: b(); break; default: c(); } '],
  ])('grows with the number of %s, and no faster', (_, statement) => {
    const [few, many] = [pointsOf(statement.repeat(100)), pointsOf(statement.repeat(1_000))];
    expect(many / few).toBeLessThan(10.5);
  });

  it('grows with the depth of finally blocks around one another, and no faster', () => {
    const nested = (depth: number) => pointsOf(`${'try {'.repeat(depth)} a(); ${'} finally { b(); }'.repeat(depth)}`);
    expect(nested(200) / nested(20)).toBeLessThan(10.5);
  });
});

describe.each(parsers)('trees of %s', parser => {
  it('has no point for what only types know', () => {
    const source = 'interface A { b: string } type C = A; declare const d: C; declare function e(): void; let f: C;';
    const program = parse(source, parser);
    const flow = controlFlow(program as FlowOwner);
    const names = allNodes(program).filter(node => node.type === 'Identifier' && flow.has(node));
    expect(names.map(node => (node.type === 'Identifier' ? node.name : ''))).toEqual(['f', 'C']);
  });
});
