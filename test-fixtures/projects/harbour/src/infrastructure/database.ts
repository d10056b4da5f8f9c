import pg from 'pg';

/** The one pool of the process. */
export const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
