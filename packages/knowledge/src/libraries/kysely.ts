import { defineLibrary } from '../fact.js';

/**
 * Builders run on `execute*` and `stream`. The pool is the driver's own, handed to the dialect, and with it what bounds
 * a statement: no deadline is stated here.
 */
export const kysely = defineLibrary({
  module: 'kysely',
  versions: '>=0.29',
  source: 'https://kysely-org.github.io/kysely-apidoc/',
  facts: [
    { api: 'Transaction', serial: true },
    {
      api: 'Executable#execute',
      io: 'database',
      signal: { at: 0, property: 'signal' },
    },
    {
      api: 'Executable#executeTakeFirst',
      io: 'database',
      signal: { at: 0, property: 'signal' },
    },
    {
      api: 'Executable#executeTakeFirstOrThrow',
      io: 'database',
      signal: { at: 0, property: 'signal' },
    },
    { api: 'Streamable#stream', io: 'database', openEnded: true, signal: { at: 0, property: 'signal' } },
    { api: 'Explainable#explain', io: 'database' },
    {
      api: 'RawBuilder#execute',
      io: 'database',
      signal: { at: 1, property: 'signal' },
    },
    {
      api: 'QueryFinalizer#execute',
      io: 'database',
      signal: { at: 0, property: 'signal' },
    },
    {
      api: 'Kysely#executeQuery',
      io: 'database',
      signal: { at: 1, property: 'signal' },
    },
    { api: 'Kysely#destroy', io: 'database' },
    { api: 'ConnectionBuilder#execute', io: 'database', signal: { at: 1, property: 'signal' } },
    { api: 'TransactionBuilder#execute', io: 'database' },
    {
      api: 'ControlledTransactionBuilder#execute',
      io: 'database',
      heldUntil: ['ControlledTransaction#commit', 'ControlledTransaction#rollback'],
    },
    { api: 'Command#execute', io: 'database' },
    { api: 'AlterTableExecutor#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'AlterTableColumnAlteringBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'AlterTableAddForeignKeyConstraintBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'AlterTableDropConstraintBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'AlterTableAddIndexBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'CreateIndexBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'CreateSchemaBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'CreateTableBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'CreateTypeBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'CreateViewBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'DropIndexBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'DropSchemaBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'DropTableBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'DropTypeBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'DropViewBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'RefreshMaterializedViewBuilder#execute', io: 'database', signal: { at: 0, property: 'signal' } },
    { api: 'DatabaseIntrospector#getSchemas', io: 'database' },
    { api: 'DatabaseIntrospector#getTables', io: 'database' },
    { api: 'Sql', sqlSafe: true },
    { api: 'Sql#val', sqlSafe: true },
    { api: 'Sql#ref', sqlSafe: true },
    { api: 'Sql#table', sqlSafe: true },
    { api: 'Sql#id', sqlSafe: true },
    { api: 'Sql#join', sqlSafe: true },
    { api: 'Sql#raw', sql: { at: 0 } },
    { api: 'CompiledQuery.raw', sql: { at: 0 } },
  ],
});

export const kyselyMigration = defineLibrary({
  module: 'kysely/migration',
  versions: '>=0.29',
  source: 'https://kysely.dev/docs/migrations',
  facts: [
    { api: 'Migrator#migrateToLatest', io: 'database' },
    { api: 'Migrator#migrateTo', io: 'database' },
    { api: 'Migrator#migrateUp', io: 'database' },
    { api: 'Migrator#migrateDown', io: 'database' },
    { api: 'Migrator#getMigrations', io: 'database' },
  ],
});
