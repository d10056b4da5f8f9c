import { parse as parseWithTypeScript } from '@typescript-eslint/parser';
import { parseSync } from 'oxc-parser';
import { endOf, type Node, startOf } from '../node.js';
import { forEachChild } from '../walk.js';

export const parsers = ['oxc-parser', 'typescript-eslint'] as const;
export type Parser = (typeof parsers)[number];

/** Parses TypeScript (or what the file's name says) and gives each node its parent. Throws where the source does not parse. */
export function parse(source: string, parser: Parser, file = 'source.tsx'): Node {
  const program =
    parser === 'oxc-parser' ? (parseByOxc(source, file) as unknown as Node) : (parseByTypeScript(source, file) as Node);
  const stack = [program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const parent = node;
    forEachChild(node, child => {
      child.parent = parent as never;
      stack.push(child);
    });
  }
  return program;
}

function parseByOxc(source: string, file: string): unknown {
  const { program, errors } = parseSync(file, source);
  const error = errors[0];
  if (error) throw new SyntaxError(error.message);
  return program;
}

function parseByTypeScript(source: string, file: string): unknown {
  const jsx = file.endsWith('x');
  return parseWithTypeScript(source, { range: true, loc: false, ecmaFeatures: { jsx }, filePath: file });
}

/** Every node, parents first. */
export function allNodes(root: Node): Node[] {
  const nodes: Node[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    const children: Node[] = [];
    forEachChild(node, child => children.push(child));
    stack.push(...children.reverse());
  }
  return nodes;
}

export interface MarkedSource {
  program: Node;
  /** The nodes that a mark `/*name*\/` stands before: the outermost that begins there, expression statements apart. */
  marked: (name: string) => Node[];
  text: (node: Node) => string;
}

export function parseMarked(source: string, parser: Parser): MarkedSource {
  const program = parse(source, parser);
  const nodes = allNodes(program);
  return {
    program,
    text: node => source.slice(startOf(node), endOf(node)),
    marked: name =>
      [...source.matchAll(new RegExp(`/\\*${name}\\*/\\s*`, 'g'))].map(match => {
        const start = match.index + match[0].length;
        const node = nodes.find(candidate => startOf(candidate) === start && !transparent.has(candidate.type));
        if (!node) throw new Error(`no node after mark ${name} in: ${source}`);
        return node;
      }),
  };
}

const transparent = new Set<string>(['Program', 'ExpressionStatement', 'ParenthesizedExpression']);
