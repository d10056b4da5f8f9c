import { createRequire } from 'node:module';
import type { Function as FunctionNode, Node } from 'oxc-parser';
import type { Destruction, Migration } from '../../graph/schema/migration.js';
import type { FileText } from '../files/file-text.js';
import { namesOf, nodeOf, relationOf, type SqlStatement } from './parse-sql.js';

const require = createRequire(import.meta.url);

/** Files of migrations: those of folders called so, and not their helpers. */
export const migrationFile =
  /(?:^|\/)(?:migrations?|migration_files|db-migrations|migrate)\/(?:.*\/)?(?:[VUR]?\d[\w.-]*|[\w.-]*\d{8,}[\w.-]*|migration)\.(?:sql|[cm]?[jt]s)$/i;

/** How tools mark the two directions in one file. */
const sections = /^--\s*(?:migrate:(up|down)|\+goose\s+(Up|Down)|(up|down)\s+migration|rollback)\b.*$/gim;

/** Reads a migration; `changedBy` is left to git. */
export function readMigration(
  file: FileText,
  statements: readonly SqlStatement[] | undefined,
): Omit<Migration, 'changedBy'> {
  const { path, folder, text } = file;
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  const version =
    versionOf(name) ??
    (name.startsWith('migration.') ? versionOf(folder.slice(folder.lastIndexOf('/') + 1)) : undefined);
  const base = { path, folder, ...(version !== undefined && { version }) };
  if (!path.endsWith('.sql')) {
    const down = downOf(path, text);
    return {
      ...base,
      direction: down === undefined ? 'forth' : 'both',
      hasEmptyDown: down === 'empty' && shaping.test(text),
      destructions: [],
    };
  }
  const marks = [...text.matchAll(sections)];
  const downMark = marks.find(([whole]) => /down|rollback/i.test(whole));
  const direction = marks.length > 0 ? 'both' : directionOf(path, name);
  const downText = downMark ? text.slice(downMark.index + downMark[0].length) : text;
  const end = downMark?.index ?? text.length;
  const forth = (statements ?? []).filter(({ start }) => start < end);
  const isDown = direction === 'down';
  return {
    ...base,
    direction,
    hasEmptyDown: (isDown || (direction === 'both' && downMark !== undefined)) && isEmpty(downText),
    destructions: isDown ? [] : destructionsIn(file, forth),
  };
}

/** The time or number that a name begins with: a date, with what belongs to its time, or a run of digits. */
function versionOf(name: string): string | undefined {
  return /^[VU]?(\d{4}[.-]\d\d[.-]\d\d(?:T[\d.:-]*\d|[._-]\d{4,6})?|\d{8}(?:[T_-]?\d{4,6})?(?!\d)|\d+)/i.exec(
    name,
  )?.[1];
}

function directionOf(path: string, name: string): Migration['direction'] {
  if (/(?:[._-]down\.sql|^U\d)/i.test(name) || /\/(?:down|undo|rollback)\//i.test(path)) return 'down';
  return /[._-]up\.sql$/i.test(name) || /\/up\//i.test(path) ? 'up' : 'forth';
}

function isEmpty(sql: string): boolean {
  return (
    sql
      .replace(/\/\*[\s\S]*?\*\/|--.*$/gm, '')
      .replace(/\b(?:BEGIN|COMMIT|SELECT\s+1)\b|;/gi, '')
      .trim() === ''
  );
}

/** What changes the shape of tables. Rows that were only filled in need no way back: nothing stands in the way of the next attempt. */
const shaping =
  /\b(?:create|add|alter|change|modify|rename|drop|remove)(?:Table|Column|Index|Constraint|ForeignKey|Unique|PrimaryKey|Type|Enum|Schema|View)|\b(?:create|alter|drop|rename)\s+(?:or\s+replace\s+|unique\s+|temporary\s+|materialized\s+)*(?:table|index|type|view|function|trigger|schema|sequence|extension|policy|constraint)\b/i;

/** Whether a migration in JavaScript goes back: it does not say so, or its `down` does nothing. */
function downOf(path: string, text: string): 'empty' | 'there' | undefined {
  if (!/\bdown\b/.test(text)) return undefined;
  const { parseSync, Visitor } = require('oxc-parser') as typeof import('oxc-parser');
  let found: 'empty' | 'there' | undefined;
  const see = (name: string | undefined, value: Node | null | undefined) => {
    if (name === 'down') found = value && 'body' in value && isEmptyBody(value as FunctionNode) ? 'empty' : 'there';
  };
  new Visitor({
    FunctionDeclaration: node => see(node.id?.name, node),
    VariableDeclarator: ({ id, init }) => see(id.type === 'Identifier' ? id.name : undefined, init),
    MethodDefinition: ({ key, value }) => see(key.type === 'Identifier' ? key.name : undefined, value),
    Property: ({ key, value }) => see(key.type === 'Identifier' ? key.name : undefined, value),
    AssignmentExpression: ({ left, right }) =>
      see(
        left.type === 'MemberExpression' && left.property.type === 'Identifier' ? left.property.name : undefined,
        right,
      ),
  }).visit(parseSync(path, text).program);
  return found;
}

function isEmptyBody({ body }: FunctionNode): boolean {
  if (!body || body.type !== 'BlockStatement') return (body as { type?: string } | null)?.type === 'Identifier';
  return (
    body.body.every(
      statement =>
        statement.type === 'ReturnStatement' &&
        (!statement.argument ||
          ['Identifier', 'Literal'].includes(statement.argument.type) ||
          isResolved(statement.argument)),
    ) ||
    (body.body.length === 1 && body.body[0]?.type === 'ExpressionStatement' && isCallback(body.body[0].expression))
  );
}

/** `Promise.resolve()`. */
function isResolved(node: Node): boolean {
  return node.type === 'CallExpression' && node.arguments.length === 0 && node.callee.type === 'MemberExpression';
}

/** `callback()` of db-migrate. */
function isCallback(node: Node): boolean {
  return node.type === 'CallExpression' && node.arguments.length === 0 && node.callee.type === 'Identifier';
}

function destructionsIn(file: FileText, statements: readonly SqlStatement[]): Destruction[] {
  const made = new Set(
    statements.filter(({ type }) => type === 'CreateStmt').map(({ node }) => relationOf(node['relation'])),
  );
  return statements.flatMap(statement => {
    const { start, end } = statement;
    return whatIsLost(statement, made).map(what => ({
      what,
      range: rangeOf(file, start, end),
      isReasoned: hasReason(file.text, start, end),
    }));
  });
}

function whatIsLost({ type, node }: SqlStatement, made: ReadonlySet<string | undefined>): string[] {
  if (type === 'DropStmt' && node['removeType'] === 'OBJECT_TABLE') {
    const names = (node['objects'] as unknown[]).map(item => namesOf(nodeOf(item, 'List')?.['items']).at(-1) ?? '');
    return names.filter(name => !made.has(name)).map(name => `drops the table \`${name}\``);
  }
  if (type === 'TruncateStmt') return ['empties tables'];
  if (type === 'DeleteStmt' && node['whereClause'] === undefined)
    return [`deletes all rows of \`${relationOf(node['relation']) ?? ''}\``];
  if (type !== 'AlterTableStmt') return [];
  return (node['cmds'] as unknown[]).flatMap(item => {
    const command = nodeOf(item, 'AlterTableCmd');
    return command?.['subtype'] === 'AT_DropColumn'
      ? [`drops the column \`${String(command['name'])}\` of \`${relationOf(node['relation']) ?? ''}\``]
      : [];
  });
}

/** A statement's place without the blanks and comments before it. */
function rangeOf({ text, lines }: FileText, start: number, end: number) {
  const skipped = /^(?:\s+|--.*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return lines.range(start + skipped, end);
}

/** A comment with some words stands right above, beside or inside the statement. */
function hasReason(text: string, start: number, end: number): boolean {
  const lineEnd = text.indexOf('\n', end);
  const around = text.slice(start, lineEnd < 0 ? undefined : lineEnd);
  const above = /(?:--[^\n]*\n\s*)+$/.exec(text.slice(0, start))?.[0] ?? '';
  return /--[ \t]*\S+(?:[ \t]+\S+){2,}|\/\*[\s\S]*?\S+(?:\s+\S+){2,}[\s\S]*?\*\//.test(above + around);
}
