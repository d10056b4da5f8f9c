import type { Finding } from '@plimsoll/findings';
import type { Announcement } from '../graph/announcement.js';
import type { Migration } from '../graph/schema/migration.js';
import type { Schema } from '../graph/schema/schema.js';
import type { Policy } from './policy.js';
import { policyFinding, type Said } from './policy-finding.js';
import { severityOf } from './policy-options.js';

/** Migrations go both ways, in one order, lose nothing by accident, stay as they are once merged, and run by themselves. */
export const migrations: Policy<'schema'> = {
  name: 'migrations',
  needs: ['schema'],
  isDeclared: () => true,
  check({ schema }, config) {
    const severity = severityOf(config, 'migrations');
    const said = [
      ...unpaired(schema.migrations),
      ...misnumbered(schema.migrations),
      ...schema.migrations.flatMap(one => [...emptyDown(one), ...destructive(one), ...changed(one)]),
      ...notRun(schema),
    ];
    return {
      findings: said.map((one): Finding => policyFinding('migrations', severity, one)),
      announcements: silences(schema),
    };
  },
};

/** Where some migrations have a way back in a file of its own, all do. */
function unpaired(all: readonly Migration[]): Said[] {
  const stem = ({ path }: Migration) =>
    path
      .replace(/\/(?:down|undo|rollback|up)\//i, '/')
      .replace(/[._-](?:up|down)(?=\.sql$)/i, '')
      .replace(/\/U(?=\d[^/]*$)/, '/V');
  const downs = new Set(all.filter(({ direction }) => direction === 'down').map(stem));
  if (downs.size === 0) return [];
  const folders = new Set([...downs].map(path => path.slice(0, path.lastIndexOf('/'))));
  const ups = all.filter(
    one =>
      (one.direction === 'up' || one.direction === 'forth') &&
      folders.has(stem(one).slice(0, stem(one).lastIndexOf('/'))),
  );
  const known = new Set(ups.map(stem));
  return [
    ...ups
      .filter(one => !downs.has(stem(one)))
      .map(({ path }) =>
        say(
          'noDown',
          path,
          'This migration has no way back, though others here have. When the release must be taken back, the schema cannot follow. Add its down migration, and try it out.',
        ),
      ),
    ...all
      .filter(one => one.direction === 'down' && !known.has(stem(one)))
      .map(({ path }) =>
        say(
          'noUp',
          path,
          'This is the way back of a migration that is not there. It takes back what was never done. Add the migration, or remove this file.',
        ),
      ),
  ];
}

/** Two migrations of one folder and direction with one version: which comes first depends on the rest of the name. */
function misnumbered(all: readonly Migration[]): Said[] {
  const first = new Map<string, Migration>();
  return all.flatMap(one => {
    if (one.version === undefined) return [];
    const key = `${one.path.includes('/migration.') ? '' : one.folder}\0${one.direction === 'down' ? 'down' : 'up'}\0${Number(one.version) || one.version}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, one);
      return [];
    }
    return [
      say(
        'sameNumber',
        one.path,
        `\`${other.path}\` has the number ${one.version} too. Which of the two comes first, and whether both run, depends on the tool. Give this one the next number.`,
      ),
    ];
  });
}

function emptyDown({ path, hasEmptyDown }: Migration): Said[] {
  return hasEmptyDown
    ? [
        say(
          'emptyDown',
          path,
          'The way back of this migration does nothing. The tool believes that it was taken back, and the next attempt fails on what is still there. Undo what it does, or let it throw and say why it cannot.',
        ),
      ]
    : [];
}

function destructive({ path, destructions }: Migration): Said[] {
  return destructions
    .filter(({ isReasoned }) => !isReasoned)
    .map(({ what, range }) => ({
      ...say(
        'destructive',
        path,
        `This migration ${what}. What is lost cannot be brought back, and the version that still runs while this one is rolled out fails on it. Stop using it in one release and remove it in a later one; say in a comment that it is no longer used.`,
      ),
      range,
      identity: `${path} ${what}`,
    }));
}

function changed({ path, changedBy }: Migration): Said[] {
  const [first] = changedBy;
  return first === undefined
    ? []
    : [
        say(
          'changed',
          path,
          `Commit ${first} changed this migration after it had been merged. Databases on which it has run never see the change, and new ones get another schema. Leave it as it was, and write a new one.`,
        ),
      ];
}

function notRun({ migrations: all, runBy }: Schema): Said[] {
  const [first] = all;
  return first && runBy === undefined
    ? [
        say(
          'notRun',
          first.path,
          'Nothing in the project runs the migrations: no script, image, pipeline or code. Somebody has to remember it at each release. Run them as a step of the deployment, before the new version starts.',
        ),
      ]
    : [];
}

function say(messageId: string, file: string, message: string): Said {
  return { messageId, message, file, identity: `${messageId} ${file}` };
}

function silences({ foreign, history, migrations: all }: Schema): Announcement[] {
  const [first, ...more] = foreign;
  const unread: Announcement[] =
    first === undefined
      ? []
      : [
          {
            code: 'PLIMSOLL_SQL_UNREAD',
            message: `${first}${more.length > 0 ? ` (and ${more.length} more)` : ''}: not PostgreSQL's SQL, so that its tables are unknown. Nothing needs to be mended.`,
            severity: 'note',
            ...(more.length > 0 && { details: foreign.join('\n') }),
          },
        ];
  const shallow: Announcement[] =
    history === 'shallow' && all.length > 0
      ? [
          {
            code: 'PLIMSOLL_SHALLOW_CLONE',
            message:
              'git has no history here, so that nobody can tell whether merged migrations were changed. Fetch the whole history (fetch-depth: 0).',
            severity: 'error-in-ci',
          },
        ]
      : [];
  return [...unread, ...shallow];
}
