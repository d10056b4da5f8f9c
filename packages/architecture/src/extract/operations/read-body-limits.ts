import { createRequire } from 'node:module';
import type { Argument, CallExpression, Node, ObjectExpression } from 'oxc-parser';
import type { BodyLimit } from '../../graph/operations/body-limit.js';
import { LineIndex } from '../line-index.js';

const require = createRequire(import.meta.url);
const worthParsing = /(?:\blimit|[a-z]+Limit|maxBytes)\b\s*[:,]/;
const parsers = /^(?:json|urlencoded|text|raw|bodyParser|koaBody|useBodyParser|fastify|Fastify|server)$/;
const options = new Set(['limit', 'bodyLimit', 'jsonLimit', 'formLimit', 'textLimit', 'maxBytes']);
const units: Readonly<Record<string, number>> = { b: 1, kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30 };

/**
 * The limits that parsers of bodies are given in literals, where they hold for a whole application: given to `use` without a
 * path, told to the framework, or run by hand. A parser that one route has among its handlers is no such.
 */
export function readBodyLimits(module: string, text: string): BodyLimit[] {
  if (!worthParsing.test(text) || !/bodyParser|bodyLimit|koaBody|koa-body|\b(?:json|urlencoded|raw|text)\(/i.test(text))
    return [];
  const { parseSync, Visitor } = require('oxc-parser') as typeof import('oxc-parser');
  const { program } = parseSync(module, text);
  const lines = new LineIndex(text);
  const found: BodyLimit[] = [];
  const constants = new Map<string, Node>();
  const ofRoutes: Node[] = [];
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
    },
    CallExpression(node: CallExpression) {
      const name = lastName(node.callee);
      // with a path, and in a chain of handlers, a parser serves some requests only
      if (hasPath(node)) ofRoutes.push(...node.arguments);
      if (!parsers.test(name) || ofRoutes.some(({ start, end }) => start <= node.start && node.end <= end)) return;
      const given = node.arguments.find((one): one is ObjectExpression => one.type === 'ObjectExpression');
      for (const property of given?.properties ?? []) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier' || !options.has(property.key.name))
          continue;
        const bytes = bytesOf(property.value, constants);
        if (bytes === undefined) continue;
        const written = text.slice(property.start, property.end).replace(/\s+/g, ' ');
        found.push({ module, bytes, text: `${name}({ ${written} })`, range: lines.range(node.start, node.end) });
      }
    },
  }).visit(program);
  return found;
}

function hasPath({ callee, arguments: given }: CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || /^(?:useBodyParser|register)$/.test(lastName(callee))) return false;
  const [first] = given;
  const isPath = first !== undefined && /^(?:Literal|TemplateLiteral|ArrayExpression)$/.test(first.type);
  return lastName(callee) === 'use' ? isPath : first !== undefined;
}

function lastName(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

/** `'50mb'`, `1024 * 1024`, `Infinity`, or a constant of the module that is one of them. */
function bytesOf(value: Node | Argument, constants: ReadonlyMap<string, Node>, depth = 0): number | undefined {
  if (value.type === 'Literal' && typeof value.value === 'number') return value.value;
  if (value.type === 'Literal' && typeof value.value === 'string') {
    const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?$/i.exec(value.value) ?? [];
    return number === '' ? undefined : Number(number) * (units[unit.toLowerCase() || 'b'] ?? 1);
  }
  if (value.type === 'BinaryExpression' && value.operator === '*') {
    const [left, right] = [bytesOf(value.left, constants, depth), bytesOf(value.right, constants, depth)];
    return left === undefined || right === undefined ? undefined : left * right;
  }
  if (value.type !== 'Identifier') return undefined;
  if (value.name === 'Infinity') return Infinity;
  const constant = depth < 3 ? constants.get(value.name) : undefined;
  return constant && bytesOf(constant, constants, depth + 1);
}
