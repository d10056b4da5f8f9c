import { createRequire } from 'node:module';
import type {
  CallExpression,
  Expression,
  MemberExpression,
  Node,
  ObjectExpression,
  VariableDeclarator,
} from 'oxc-parser';
import type { EnvRead } from '../../graph/env-read.js';
import { LineIndex } from '../line-index.js';

const require = createRequire(import.meta.url);
/** How variables of the environment are written. */
const variable = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const worthParsing = /\benv\b|\bconfigService\b|@nestjs\/config/i;

/**
 * The environment variables that a module reads: `process.env.X`, `env['X']` where `env` stands for it, taken apart, the keys
 * of a schema that is given the whole of it, and the names given to a function that looks them up.
 */
export function readEnvReads(module: string, text: string): EnvRead[] {
  if (!worthParsing.test(text)) return [];
  const { parseSync, Visitor } = require('oxc-parser') as typeof import('oxc-parser');
  const { program } = parseSync(module, text);
  const lines = new LineIndex(text);
  const found: EnvRead[] = [];
  const add = (name: string | undefined, { start, end }: { start: number; end: number }) => {
    if (name !== undefined && variable.test(name)) found.push({ module, name, range: lines.range(start, end) });
  };
  const whole = namesOfEnv(text);
  const isEnv = (node: Node | null | undefined): boolean =>
    isProcessEnv(node) || (node?.type === 'Identifier' && whole.has(node.name));
  const lookups = lookupNames(text);
  const isWholeGiven = /[(,]\s*(?:process\.)?env\s*[,)]|:\s*process\.env\b|\bvalidationSchema\b/.test(text);
  // what is set or taken away is not read; whoever holds a node is visited before it
  const written = new Set<Node>();
  new Visitor({
    AssignmentExpression: ({ operator, left }) => void (operator === '=' && written.add(left)),
    UnaryExpression: ({ operator, argument }) => void (operator === 'delete' && written.add(argument)),
    MemberExpression(node: MemberExpression) {
      if (isEnv(node.object) && !written.has(node)) add(memberName(node), node);
    },
    VariableDeclarator({ id, init }: VariableDeclarator) {
      if (id.type !== 'ObjectPattern' || !isEnv(init)) return;
      for (const item of id.properties)
        if (item.type === 'Property' && item.key.type === 'Identifier') add(item.key.name, item);
    },
    CallExpression({ callee, arguments: given }: CallExpression) {
      if (!isLookup(callee, lookups)) return;
      for (const one of given) if (one.type === 'Literal' && typeof one.value === 'string') add(one.value, one);
    },
    ObjectExpression({ properties }: ObjectExpression) {
      if (!isWholeGiven) return;
      for (const item of properties)
        if (item.type === 'Property' && !item.computed && item.key.type === 'Identifier' && isSchema(item.value))
          add(item.key.name, item.key);
    },
  }).visit(program);
  const seen = new Set<string>();
  return found.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** `str({ default: '' })`, `z.string()`, a schema by its name. */
function isSchema({ type }: Node): boolean {
  return type === 'CallExpression' || type === 'MemberExpression' || type === 'Identifier';
}

function isProcessEnv(node: Node | null | undefined): boolean {
  return (
    node?.type === 'MemberExpression' &&
    memberName(node) === 'env' &&
    node.object.type === 'Identifier' &&
    /^(?:process|Bun|globalThis)$/.test(node.object.name)
  );
}

function memberName({ property, computed }: MemberExpression): string | undefined {
  if (!computed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

/** Names that stand for the environment: imported from `process`, or assigned from it. */
function namesOfEnv(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (/import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"](?:node:)?process['"]/.test(text)) names.add('env');
  for (const [, name = ''] of text.matchAll(/\b(?:const|let|var)\s+(\w+)\s*=\s*process\.env\s*[;\n]/g)) names.add(name);
  return names;
}

/** Functions of the module that read `process.env[name]` for a name they are given. */
function lookupNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const functions =
    /(?:function\s+(\w+)|(?:const|let)\s+(\w+)\s*=\s*(?:async\s*)?)\s*(?:<[^>]*>)?\(\s*(?:\.\.\.)?(\w+)[\s\S]{0,400}?process\.env\[\s*\3/g;
  for (const [, declared, assigned] of text.matchAll(functions)) names.add(declared ?? assigned ?? '');
  return names;
}

/** `getEnv('X')`, and `configService.get('X')` of NestJS. */
function isLookup(callee: Expression, lookups: ReadonlySet<string>): boolean {
  if (callee.type === 'Identifier') return lookups.has(callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const owner = callee.object;
  const name =
    owner.type === 'Identifier' ? owner.name : owner.type === 'MemberExpression' ? memberName(owner) : undefined;
  return (
    name !== undefined &&
    /^(?:config|env)(?:uration)?service$/i.test(name) &&
    /^get(?:OrThrow)?$/.test(memberName(callee) ?? '')
  );
}
