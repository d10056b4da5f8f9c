import type { Schema } from '../../graph/schema/schema.js';
import { fileText } from '../files/file-text.js';
import type { FileSource } from '../files/read-project-files.js';
import type { MigrationHistory } from './migration-history.js';
import { loadSqlParser, parseSql } from './parse-sql.js';
import { migrationFile, readMigration } from './read-migration.js';
import { TableBuilder } from './table-builder.js';

/** How migrations are run by a script, a library or an image. */
const runs =
  /\b(?:migrate(?:[:.\s_-]?(?:latest|up|deploy|run|dev))?|migrationsRun|run_?migrations?|migration:run|db:migrate|db:deploy|umzug|flyway|dbmate|golang-migrate|goose|sqitch|liquibase)\b|\bmigrate\(/i;
/** Where somebody would run them: scripts, images, pipelines, manifests, and code that is none of them itself. */
const runners =
  /(?:^|\/)(?:package\.json|Procfile|[\w.-]*Dockerfile[\w.-]*|(?:docker-)?compose[\w.-]*\.ya?ml)$|\.(?:sh|[cm]?[jt]s)$|(?:^|\/)(?:\.github|k8s|kubernetes|deploy\w*)\/.*\.ya?ml$/i;
const aside = /(?:^|[/._-])(?:tests?|specs?|__tests__|__mocks__|jest|vitest|e2e|examples?|seeds?)(?:[/._-]|$)|\.md$/i;
const updateColumn = /\bupdated_?(?:at|on|date)\b|\bmodified_?(?:at|on)\b/i;

/** Reads the migrations of a project, and the tables that they make. */
export async function readSchema(
  source: FileSource,
  history: (paths: readonly string[]) => MigrationHistory,
): Promise<Schema> {
  const paths = source.paths.filter(path => migrationFile.test(path) && !aside.test(path));
  if (paths.some(path => path.endsWith('.sql'))) await loadSqlParser();
  const { state, changes } = history(paths);
  const builder = new TableBuilder();
  const foreign: string[] = [];
  const migrations = paths.sort(byNumbers).flatMap(path => {
    const text = source.read(path);
    if (text === undefined) return [];
    const file = fileText(path, text);
    const statements = path.endsWith('.sql') ? parseSql(text) : undefined;
    const migration = readMigration(file, statements);
    if (path.endsWith('.sql') && statements === undefined && text.trim() !== '') foreign.push(path);
    if (migration.direction !== 'down')
      for (const statement of upStatements(text, statements ?? [])) builder.apply(file, statement);
    return [{ ...migration, changedBy: changes.get(path) ?? [] }];
  });
  const runBy = migrations.length > 0 ? runnerOf(source, paths) : undefined;
  return {
    migrations: migrations.sort((a, b) => (a.path < b.path ? -1 : 1)),
    tables: builder.tables,
    foreign,
    ...(runBy !== undefined && { runBy }),
    codeKeepsUpdates: builder.tables.length > 0 && codeKeepsUpdates(source, paths),
    history: state,
  };
}

/** Those before the mark behind which the way back begins. */
function upStatements<T extends { readonly start: number }>(text: string, statements: readonly T[]): readonly T[] {
  const down = /^--\s*(?:migrate:down|\+goose\s+Down|down\s+migration|rollback)\b/im.exec(text);
  return down ? statements.filter(({ start }) => start < down.index) : statements;
}

/** As their tools order them: numbers by their value. */
function byNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function runnerOf({ paths, read }: FileSource, migrations: readonly string[]): string | undefined {
  const own = new Set(migrations);
  return paths.find(path => runners.test(path) && !aside.test(path) && !own.has(path) && runs.test(read(path) ?? ''));
}

function codeKeepsUpdates({ paths, read }: FileSource, migrations: readonly string[]): boolean {
  const own = new Set(migrations);
  return paths.some(
    path => /\.[cm]?[jt]s$/.test(path) && !own.has(path) && !aside.test(path) && updateColumn.test(read(path) ?? ''),
  );
}
