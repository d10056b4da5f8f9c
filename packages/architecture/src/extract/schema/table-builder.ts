import type { Column, ForeignKey, Table } from '../../graph/schema/table.js';
import type { FileText } from '../files/file-text.js';
import { namesOf, nodeOf, relationOf, type SqlNode, type SqlStatement } from './parse-sql.js';

type Draft = { -readonly [K in keyof Table]: Table[K] extends readonly (infer T)[] ? T[] : Table[K] };

/** Follows the statements of migrations, in their order, and knows the tables that they leave behind. */
export class TableBuilder {
  readonly #tables = new Map<string, Draft>();

  get tables(): Table[] {
    return [...this.#tables.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Takes one statement of a file into account. */
  apply(file: FileText, { type, node, at }: SqlStatement): void {
    switch (type) {
      case 'CreateStmt':
        return this.#create(file, node, at);
      case 'AlterTableStmt':
        return this.#alter(file, node, at);
      case 'IndexStmt': {
        const columns = list(node['indexParams']).flatMap(
          item => (nodeOf(item, 'IndexElem')?.['name'] as string | undefined) ?? [],
        );
        this.#tables.get(relationOf(node['relation']) ?? '')?.indexes.push(columns);
        return;
      }
      case 'CreateTrigTable':
      case 'CreateTrigStmt': {
        const table = this.#tables.get(relationOf(node['relation']) ?? '');
        // The bits of PostgreSQL's trigger.h: before (2), update (16).
        const isBeforeUpdate = (Number(node['timing'] ?? 0) & 2) !== 0 && (Number(node['events'] ?? 0) & 16) !== 0;
        if (table && isBeforeUpdate) table.hasUpdateTrigger = true;
        return;
      }
      case 'DropStmt':
        if (node['removeType'] === 'OBJECT_TABLE')
          for (const item of list(node['objects']))
            this.#tables.delete(namesOf(nodeOf(item, 'List')?.['items']).at(-1) ?? '');
        return;
      case 'RenameStmt':
        return this.#rename(node);
      default:
    }
  }

  #create(file: FileText, node: SqlNode, at: SqlStatement['at']): void {
    const relation = node['relation'] as SqlNode;
    const name = relationOf(relation);
    const isPartition = node['partbound'] !== undefined || list(node['inhRelations']).length > 0;
    if (
      name === undefined ||
      relation['relpersistence'] === 't' ||
      isPartition ||
      (this.#tables.has(name) && node['if_not_exists'] === true)
    )
      return;
    const start = at(relation['location'] as number | undefined);
    const table: Draft = {
      ...{ name, path: file.path, range: file.lines.range(start, start + name.length), columns: [], primaryKey: [] },
      ...{ indexes: [], foreignKeys: [], hasUpdateTrigger: false },
    };
    this.#tables.set(name, table);
    for (const element of list(node['tableElts'])) {
      const column = nodeOf(element, 'ColumnDef');
      const constraint = nodeOf(element, 'Constraint');
      if (column) addColumn(table, file, column, at);
      if (constraint) addConstraint(table, file, constraint, at);
    }
  }

  #alter(file: FileText, node: SqlNode, at: SqlStatement['at']): void {
    const table = this.#tables.get(relationOf(node['relation']) ?? '');
    if (!table) return;
    for (const item of list(node['cmds'])) {
      const command = nodeOf(item, 'AlterTableCmd');
      const column = nodeOf(command?.['def'], 'ColumnDef');
      const constraint = nodeOf(command?.['def'], 'Constraint');
      const name = command?.['name'] as string | undefined;
      switch (command?.['subtype']) {
        case 'AT_AddColumn':
          if (column) addColumn(table, file, column, at);
          break;
        case 'AT_AddConstraint':
          if (constraint) addConstraint(table, file, constraint, at);
          break;
        case 'AT_DropColumn':
          table.columns = table.columns.filter(one => one.name !== name);
          table.indexes = table.indexes.filter(columns => !columns.includes(name ?? ''));
          table.foreignKeys = table.foreignKeys.filter(({ columns }) => !columns.includes(name ?? ''));
          break;
        case 'AT_AlterColumnType':
          table.columns = table.columns.map(one => (one.name === name ? { ...one, type: typeOf(column) } : one));
          break;
        default:
      }
    }
  }

  #rename(node: SqlNode): void {
    const from = relationOf(node['relation']) ?? '';
    const to = String(node['newname'] ?? '');
    const table = this.#tables.get(from);
    if (!table) return;
    if (node['renameType'] === 'OBJECT_TABLE') {
      this.#tables.delete(from);
      this.#tables.set(to, { ...table, name: to });
    } else if (node['renameType'] === 'OBJECT_COLUMN') {
      const old = String(node['subname'] ?? '');
      const renamed = (names: readonly string[]) => names.map(name => (name === old ? to : name));
      table.columns = table.columns.map(column => (column.name === old ? { ...column, name: to } : column));
      table.primaryKey = renamed(table.primaryKey);
      table.indexes = table.indexes.map(renamed);
      table.foreignKeys = table.foreignKeys.map(key => ({ ...key, columns: renamed(key.columns) }));
    }
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function typeOf(column: SqlNode | undefined): string {
  const type = nodeOf(column, 'typeName') ?? (column?.['typeName'] as SqlNode | undefined);
  return namesOf(type?.['names']).at(-1) ?? '';
}

function addColumn(table: Draft, file: FileText, column: SqlNode, at: SqlStatement['at']): void {
  const name = String(column['colname'] ?? '');
  if (table.columns.some(one => one.name === name)) return;
  const start = at(column['location'] as number | undefined);
  const range = file.lines.range(start, start + name.length);
  table.columns.push({ name, type: typeOf(column), path: file.path, range } satisfies Column);
  for (const item of list(column['constraints'])) {
    const constraint = nodeOf(item, 'Constraint');
    if (constraint) addConstraint(table, file, constraint, at, name);
  }
}

function addConstraint(
  table: Draft,
  file: FileText,
  constraint: SqlNode,
  at: SqlStatement['at'],
  column?: string,
): void {
  const keys = namesOf(constraint['keys']);
  const columns = keys.length > 0 ? keys : column === undefined ? [] : [column];
  switch (constraint['contype']) {
    case 'CONSTR_PRIMARY':
      // `PRIMARY KEY USING INDEX` names no columns: then they are those of some index.
      table.primaryKey = columns.length > 0 ? columns : [...(table.indexes[0] ?? ['?'])];
      table.indexes.push(columns);
      return;
    case 'CONSTR_UNIQUE':
      table.indexes.push(columns);
      return;
    case 'CONSTR_FOREIGN': {
      const own = namesOf(constraint['fk_attrs']);
      const start = at(constraint['location'] as number | undefined);
      table.foreignKeys.push({
        columns: own.length > 0 ? own : columns,
        table: relationOf(constraint['pktable']) ?? '',
        path: file.path,
        range: file.lines.range(start, start + 1),
      } satisfies ForeignKey);
      return;
    }
    default:
  }
}
