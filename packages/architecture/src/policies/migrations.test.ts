import { resolveConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawGraph } from '../graph/draw-graph.test-language.js';
import type { Migration } from '../graph/schema/migration.js';
import type { Schema } from '../graph/schema/schema.js';
import { migrations } from './migrations.js';

const range = { line: 2, column: 1, endLine: 2, endColumn: 5 };
const migration = (path: string, rest: Partial<Migration> = {}): Migration => ({
  ...{
    path,
    folder: path.slice(0, path.lastIndexOf('/')),
    direction: 'forth',
    hasEmptyDown: false,
    destructions: [],
    changedBy: [],
  },
  ...rest,
});
const ask = (all: readonly Migration[], rest: Partial<Schema> = {}) =>
  migrations.check(
    drawGraph(
      {},
      {},
      {
        migrations: all,
        tables: [],
        foreign: [],
        codeKeepsUpdates: false,
        history: 'read',
        runBy: 'package.json',
        ...rest,
      },
    ),
    resolveConfig({}),
  );
const said = (...args: Parameters<typeof ask>) =>
  ask(...args).findings.map(({ messageId, location }) => `${messageId} ${location.file}:${location.line}`);

test('spares migrations that are in order', () => {
  expect(said([migration('m/1_a.sql', { version: '1' }), migration('m/2_b.sql', { version: '2' })])).toEqual([]);
  expect(said([])).toEqual([]);
});

test('asks for a way back where others have one, in files beside or in a folder', () => {
  const up = (path: string) => migration(path, { direction: 'up' });
  const down = (path: string) => migration(path, { direction: 'down' });
  expect(said([up('m/1.up.sql'), down('m/1.down.sql'), up('m/2.up.sql'), down('m/3.down.sql')])).toEqual([
    'noDown m/2.up.sql:1',
    'noUp m/3.down.sql:1',
  ]);
  expect(said([migration('m/1.sql'), down('m/down/1.sql')])).toEqual([]);
  expect(said([migration('m/1.sql'), migration('m/2.sql')])).toEqual([]);
});

test('reports numbers that come twice, in one folder and direction', () => {
  const numbered = (path: string, version: string, rest = {}) => migration(path, { version, ...rest });
  expect(said([numbered('m/1_a.sql', '1'), numbered('m/01_b.sql', '01'), numbered('n/1_c.sql', '1')])).toEqual([
    'sameNumber m/01_b.sql:1',
  ]);
  expect(
    said([numbered('m/1.up.sql', '1', { direction: 'up' }), numbered('m/1.down.sql', '1', { direction: 'down' })]),
  ).toEqual([]);
});

test('reports ways back that do nothing, what is lost without a word, and what was changed', () => {
  const lost = (isReasoned: boolean) => ({ destructions: [{ what: 'drops the table `a`', range, isReasoned }] });
  expect(
    said([
      migration('m/1.js', { hasEmptyDown: true }),
      migration('m/2.sql', lost(false)),
      migration('m/3.sql', lost(true)),
      migration('m/4.sql', { changedBy: ['abc123', 'def'] }),
    ]),
  ).toEqual(['emptyDown m/1.js:1', 'destructive m/2.sql:2', 'changed m/4.sql:1']);
});

test('reports migrations that nobody runs', () => {
  const { runBy: _, ...nobody } = {
    migrations: [migration('m/1.sql')],
    tables: [],
    foreign: [],
    codeKeepsUpdates: false,
    history: 'read' as const,
    runBy: '',
  };
  const { findings } = migrations.check(drawGraph({}, {}, nobody), resolveConfig({}));
  expect(findings.map(({ messageId }) => messageId)).toEqual(['notRun']);
});

test('says aloud what it could not read', () => {
  const { announcements } = ask([migration('m/1.sql')], { foreign: ['m/1.sql', 'm/2.sql'], history: 'shallow' });
  expect(announcements).toMatchObject([
    { code: 'PLIMSOLL_SQL_UNREAD', severity: 'note', details: 'm/1.sql\nm/2.sql' },
    { code: 'PLIMSOLL_SHALLOW_CLONE', severity: 'error-in-ci' },
  ]);
});
