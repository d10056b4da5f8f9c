import { sql } from 'kysely';
import { Pool } from 'pg';

const pool = new Pool();

/** What its callers give is in sight: constants for one key, a name that a client chose for the other. */
export class Preferences {
  byKey(key: string) {
    return sql`SELECT settings->'${sql.raw(key)}' FROM users`;
  }

  byGroup(group: string, key = 'theme') {
    return this.inGroup(group, key);
  }

  private inGroup(group: string, key: string) {
    return pool.query(`SELECT settings->'${group}'->'${key}' FROM users`); // ~> value
  }

  byFlag(flag: string) {
    return pool.query(`SELECT settings->'${flag.toLowerCase()}' FROM users`);
  }

  byAnything(name: string) {
    return pool.query(`SELECT settings->'${name}' FROM users`); // ~> value
  }
}

export const titled = (title: string) => pool.query(`SELECT 1 FROM posts WHERE title = '${title}'`);
export const labelled = (label: string) => pool.query(`SELECT 1 FROM posts WHERE label = '${label}'`); // ~> value
