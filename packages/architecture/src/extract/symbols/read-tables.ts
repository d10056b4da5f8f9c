import ts from 'typescript';
import type { TableUse } from '../../graph/symbol-graph.js';
import type { CallNode } from './call-targets.js';
import { innermost } from './function-syntax.js';
import { placeOf } from './place-of.js';
import type { SeenCall } from './read-functions.js';

/** Tables in SQL text, by the word before them. */
const inSql =
  /\b(from|join|into|update|delete\s+from|truncate(?:\s+table)?|copy)\s+(?:only\s+)?((?:["`[]?[a-z_][\w$]*["`\]]?\s*\.\s*)?["`[]?[a-z_][\w$]*["`\]]?)(?![\w$])(\s*\()?/gi;
/** Names that queries give to their own parts: `with recent as (select …)`. */
const ownNames =
  /(?:\bwith(?:\s+recursive)?|,)\s+["`]?(\w+)["`]?\s*(?:\([^)]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s+)?\(/gi;
const looksLikeSql = /^\s*(?:--.*\n\s*)*(?:select|insert|update|delete|with|truncate|copy|merge)\b/i;
/** Words of SQL after which a name is no table. */
const noTables = new Set([
  'select',
  'lateral',
  'unnest',
  'values',
  'set',
  'where',
  'dual',
  'stdin',
  'generate_series',
  'json_to_recordset',
  'jsonb_each',
]);

/** Reads the tables that code names: in SQL that a driver is given, in the chains of builders, in schemas. */
export function readTables(checker: ts.TypeChecker, seen: readonly SeenCall[]): TableUse[] {
  return seen.flatMap(({ node, callee, around }): TableUse[] => {
    const { fact } = callee;
    const place = { ...placeOf(around.module, node), function: around.id };
    const sql =
      fact?.sql || ts.isTaggedTemplateExpression(node) ? sqlText(checker, node, fact?.sql?.at ?? 0) : undefined;
    const named =
      fact?.table && !ts.isTaggedTemplateExpression(node) ? tableText(checker, node, fact.table.name) : undefined;
    return [
      ...(sql === undefined || !looksLikeSql.test(sql) ? [] : tablesIn(sql).map(use => ({ ...use, ...place }))),
      ...(named === undefined || !fact?.table ? [] : [{ table: named, access: fact.table.access, ...place }]),
    ];
  });
}

/** The tables that a statement reads and writes, each once. */
export function tablesIn(sql: string): { table: string; access: 'read' | 'write' }[] {
  const text = sql
    .replace(/--.*$/gm, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'/g, "''");
  const own = new Set([...text.matchAll(ownNames)].map(([, name = '']) => name.toLowerCase()));
  const found = new Map<string, { table: string; access: 'read' | 'write' }>();
  for (const [, word = '', name = '', call] of text.matchAll(inSql)) {
    // `from unnest(…)` calls a function; `into orders (id)` names columns
    if (call !== undefined && !/^(?:into|copy)$/i.test(word)) continue;
    const table = name.replace(/["`[\]\s]/g, '').toLowerCase();
    const isOwn = own.has(table) || noTables.has(table) || /\bfor\s*$/i.test(word);
    if (isOwn || isNoTable(text, word, name)) continue;
    const access = /^(?:into|update|delete|truncate|copy)/i.test(word) ? 'write' : 'read';
    if (found.get(table)?.access !== 'write') found.set(table, { table, access });
  }
  return [...found.values()];
}

/** `extract(epoch from now())`, `is distinct from x`, `for update skip locked`, `on conflict do update set`. */
function isNoTable(text: string, word: string, name: string): boolean {
  const at = text.indexOf(`${word} ${name}`);
  const before = at < 0 ? '' : text.slice(Math.max(0, at - 40), at);
  return /(?:\b(?:extract|substring|trim|overlay)\s*\([^()]*|\bdistinct\s+|\b(?:for|do|on)\s+(?:no\s+key\s+)?)$/i.test(
    before,
  );
}

/** The constant text of a statement; what is put into it shows as `?`. */
function sqlText(checker: ts.TypeChecker, node: CallNode, at: number): string | undefined {
  if (ts.isTaggedTemplateExpression(node)) return templateText(node.template);
  const argument = node.arguments?.[at];
  return argument && textOf(checker, argument);
}

function textOf(checker: ts.TypeChecker, expression: ts.Expression, depth = 0): string | undefined {
  const node = innermost(expression);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return templateText(node);
  if (ts.isBinaryExpression(node))
    return `${textOf(checker, node.left, depth) ?? '?'}${textOf(checker, node.right, depth) ?? '?'}`;
  if (ts.isObjectLiteralExpression(node)) {
    const text = node.properties.find(property => /^(?:text|sql)$/.test(property.name?.getText() ?? ''));
    return text && ts.isPropertyAssignment(text) ? textOf(checker, text.initializer, depth) : undefined;
  }
  if (!ts.isIdentifier(node) || depth > 2) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
    ? textOf(checker, declaration.initializer, depth + 1)
    : undefined;
}

function templateText(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return '';
  return node.head.text + node.templateSpans.map(span => `?${span.literal.text}`).join('');
}

function tableText(
  checker: ts.TypeChecker,
  node: ts.CallExpression | ts.NewExpression,
  { at, property }: { readonly at: number; readonly property?: string },
): string | undefined {
  const argument = node.arguments?.[at];
  if (!argument) return undefined;
  const inner = innermost(argument);
  if (property !== undefined || ts.isObjectLiteralExpression(inner)) {
    if (!ts.isObjectLiteralExpression(inner)) return undefined;
    const found = inner.properties.find(one => one.name?.getText() === (property ?? 'name'));
    return found && ts.isPropertyAssignment(found) ? tableName(textOf(checker, found.initializer)) : undefined;
  }
  return tableName(textOf(checker, inner));
}

/** `orders as o` names `orders`. */
function tableName(text: string | undefined): string | undefined {
  const [name] = text?.trim().split(/\s+/) ?? [];
  return name && /^[\w$."`]+$/.test(name) ? name.replace(/["`]/g, '').toLowerCase() : undefined;
}
