import type { Finding } from '@plimsoll/findings';
import type { Column, Table } from '../graph/schema/table.js';
import type { ProjectFiles } from '../graph/project-files.js';
import type { Policy } from './policy.js';
import { policyFinding, type Said } from './policy-finding.js';
import { optionsOf, severityOf } from './policy-options.js';

const created = /^(?:created|inserted|registered)_?(?:at|on|date|time)?$/i;
const updated = /^(?:updated|modified|changed)_?(?:at|on|date|time)?$/i;
const integers: ReadonlySet<string> = new Set([
  'int2',
  'int4',
  'int8',
  'serial',
  'bigserial',
  'smallserial',
  'serial4',
  'serial8',
  'integer',
  'bigint',
]);
/** Libraries that write the time of change themselves. */
const keepsTimes = /^(?:typeorm|sequelize(?:-typescript)?|@mikro-orm\/core|@prisma\/client|prisma|bookshelf)$/;

/** Tables that SQL migrations make: keys, indexes for references, times with a zone, and columns that say when. */
export const sqlSchema: Policy<'schema' | 'files'> = {
  name: 'sql-schema',
  needs: ['schema', 'files'],
  isDeclared: () => true,
  check({ schema, files }, config) {
    const severity = severityOf(config, 'sql-schema');
    const { primaryKey = 'uuid', ignoreTables = [] } = optionsOf(config, 'sql-schema');
    const isKept = schema.codeKeepsUpdates || keptByLibrary(files);
    const said = schema.tables
      .filter(({ name }) => !ignoreTables.includes(name) && !isBookkeeping(name))
      .flatMap(table => [
        ...keyFaults(table, primaryKey),
        ...referenceFaults(table),
        ...timeFaults(table),
        ...historyFaults(table, isKept),
      ]);
    return { findings: said.map((one): Finding => policyFinding('sql-schema', severity, one)), announcements: [] };
  },
};

/** Tables of tools, in which they keep what has run. */
function isBookkeeping(name: string): boolean {
  return /(?:^|_)(?:migrations?|schema_version|flyway_\w+|knex_\w+)(?:_lock)?$/i.test(name);
}

function keptByLibrary({ manifests }: ProjectFiles): boolean {
  return manifests.some(({ dependencies }) => dependencies.some(({ name }) => keepsTimes.test(name)));
}

function keyFaults(table: Table, wanted: 'uuid' | 'any'): Said[] {
  if (table.primaryKey.length === 0)
    return [
      at(
        table,
        'noPrimaryKey',
        `The table \`${table.name}\` has no primary key. The same row can stand there twice, and replication and updates of one row have nothing to go by. Add one.`,
      ),
    ];
  const [only, ...more] = table.primaryKey;
  const column = table.columns.find(({ name }) => name === only);
  if (wanted === 'any' || more.length > 0 || !column || !integers.has(column.type)) return [];
  return [
    inColumn(
      table,
      column,
      'numberedKey',
      `The primary key of \`${table.name}\` is a number. Numbers can be guessed from outside, collide when data of two databases meet, and cannot be made before the insert. Use \`uuid\`, or say \`primaryKey: 'any'\` in the config.`,
    ),
  ];
}

function referenceFaults(table: Table): Said[] {
  return table.foreignKeys
    .filter(({ columns }) => columns.length > 0 && !table.indexes.some(index => beginsWith(index, columns)))
    .map(({ columns, table: other, path, range }) => ({
      messageId: 'unindexedReference',
      message: `\`${table.name}\` refers to \`${other}\` by ${columns.map(column => `\`${column}\``).join(', ')}, and no index begins with ${columns.length > 1 ? 'them' : 'it'}. Each look-up by it, and each delete in \`${other}\`, reads the whole table. Add an index.`,
      file: path,
      range,
      identity: `${table.name} reference ${columns.join(',')}`,
    }));
}

/** Whether an index helps to find rows by some columns: it begins with one of them, which leaves few. */
function beginsWith([first]: readonly string[], columns: readonly string[]): boolean {
  return first !== undefined && columns.includes(first);
}

function timeFaults(table: Table): Said[] {
  return table.columns
    .filter(({ type }) => type === 'timestamp')
    .map(column =>
      inColumn(
        table,
        column,
        'noZone',
        `\`${table.name}.${column.name}\` is a time without a zone. What it means depends on the settings of whoever writes and reads it. Use \`timestamptz\`.`,
      ),
    );
}

function historyFaults(table: Table, isKept: boolean): Said[] {
  const has = (pattern: RegExp) => table.columns.find(({ name }) => pattern.test(name));
  if (isJoin(table)) return [];
  const update = has(updated);
  if (update && !table.hasUpdateTrigger && !isKept)
    return [
      inColumn(
        table,
        update,
        'unkeptUpdate',
        `Nothing keeps \`${table.name}.${update.name}\`: no trigger sets it, and no code names it. It says when the row was made, for ever. Add a trigger before updates, or write it with each.`,
      ),
    ];
  const missing = [...(has(created) ? [] : ['created_at']), ...(update ? [] : ['updated_at'])];
  if (missing.length === 0) return [];
  return [
    at(
      table,
      'noTimes',
      `The table \`${table.name}\` has no ${missing.map(name => `\`${name}\``).join(' and no ')}. Nobody can tell when a row came or last changed, which is the first question after an incident. Add ${missing.length > 1 ? 'them' : 'it'} with a default.`,
    ),
  ];
}

/** A table that only ties others together: it has no columns of its own. */
function isJoin({ columns, foreignKeys }: Table): boolean {
  const tied = new Set(foreignKeys.flatMap(key => key.columns));
  return (
    tied.size >= 2 &&
    columns.filter(({ name }) => !tied.has(name) && !/^id$/i.test(name) && !created.test(name)).length === 0
  );
}

function at(table: Table, messageId: string, message: string): Said {
  return { messageId, message, file: table.path, range: table.range, identity: `${table.name} ${messageId}` };
}

function inColumn(table: Table, { name, path, range }: Column, messageId: string, message: string): Said {
  return { messageId, message, file: path, range, identity: `${table.name}.${name} ${messageId}` };
}
