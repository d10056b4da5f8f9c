import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A node of PostgreSQL's parse tree: an object with one key, its type. */
export type SqlNode = Readonly<Record<string, unknown>>;

/** A statement with its place, in UTF-16 units of the text. */
export interface SqlStatement {
  /** `CreateStmt`, `AlterTableStmt`, … */
  readonly type: string;
  readonly node: SqlNode;
  readonly start: number;
  readonly end: number;
  /** Turns an offset that the parser tells (bytes from the start of what it was given) into one of the text. */
  readonly at: (location: number | undefined) => number;
}

/** Loads the parser, which is WebAssembly. Must be awaited once before the first text. */
export async function loadSqlParser(): Promise<void> {
  const { loadModule } = require('libpg-query') as typeof import('libpg-query');
  await loadModule();
}

/**
 * The statements of a text in PostgreSQL's SQL. What it does not know (commands of psql, templates) is left out, a statement at
 * a time; undefined where nothing of the text parses.
 */
export function parseSql(text: string): SqlStatement[] | undefined {
  const whole = attempt(text, 0);
  if (whole) return whole;
  const found: SqlStatement[] = [];
  let offset = 0;
  for (const part of text.split(/(?<=;)[ \t]*(?=\r?\n)/)) {
    found.push(...(attempt(part, offset) ?? []));
    offset += part.length;
  }
  return found.length > 0 ? found : undefined;
}

function attempt(text: string, offset: number): SqlStatement[] | undefined {
  const { parseSync } = require('libpg-query') as typeof import('libpg-query');
  try {
    const bytes = Buffer.from(text);
    const at = (location = 0) => offset + bytes.subarray(0, location).toString().length;
    const { stmts = [] } = parseSync(text) as unknown as {
      stmts?: { stmt: SqlNode; stmt_location?: number; stmt_len?: number }[];
    };
    return stmts.flatMap(({ stmt, stmt_location = 0, stmt_len }) => {
      const [type] = Object.keys(stmt);
      if (type === undefined) return [];
      const end = stmt_len === undefined ? bytes.length : stmt_location + stmt_len;
      return [{ type, node: stmt[type] as SqlNode, start: at(stmt_location), end: at(end), at }];
    });
  } catch {
    return undefined;
  }
}

/** The inner node of a node, where it is of the type. */
export function nodeOf(node: unknown, type: string): SqlNode | undefined {
  const inner = (node as SqlNode | undefined)?.[type];
  return typeof inner === 'object' && inner !== null ? (inner as SqlNode) : undefined;
}

/** The texts of a list of `String` nodes: a qualified name. */
export function namesOf(list: unknown): string[] {
  return Array.isArray(list)
    ? list.flatMap(item => (nodeOf(item, 'String')?.['sval'] as string | undefined) ?? [])
    : [];
}

/** The name of a relation: `RangeVar`, bare or as a node. */
export function relationOf(node: unknown): string | undefined {
  const range = nodeOf(node, 'RangeVar') ?? (node as SqlNode | undefined);
  return range?.['relname'] as string | undefined;
}
