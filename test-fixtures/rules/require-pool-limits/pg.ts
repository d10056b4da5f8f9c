import pg, { Pool, Client, type PoolConfig } from 'pg';

export const bare = new Pool(); // ~> unbounded
export const fromUrl = new pg.Pool({ connectionString: process.env['DATABASE_URL'] }); // ~> unbounded
export const sized = new Pool({ max: 20, idleTimeoutMillis: 30_000 }); // ~> unbounded
export const connects = new Pool({ max: 20, connectionTimeoutMillis: 5_000 }); // ~> unbounded
export const queries = new Pool({ statement_timeout: 30_000 }); // ~> unbounded
export const off = new Pool({
  connectionTimeoutMillis: 5_000,
  statement_timeout: 0, // ~> switchedOff
});
export const endless = new Pool({ max: Infinity, connectionTimeoutMillis: 5_000, query_timeout: 30_000 }); // ~> switchedOff
export const single = new Client({ host: 'db' }); // ~> unbounded

export const bounded = new Pool({ connectionTimeoutMillis: 5_000, statement_timeout: 30_000 });
export const otherwiseBounded = new Pool({ connectionTimeoutMillis: 5_000, query_timeout: 30_000 });

const base = { connectionTimeoutMillis: 5_000 };
const limits: PoolConfig = { ...base, statement_timeout: Number(process.env['STATEMENT_TIMEOUT']) };
export const composed = new Pool({ ...limits, max: 10 });
export const half = new Pool({ ...base, max: 10 }); // ~> unbounded

class Database {
  readonly pool = new Pool({ host: 'db' }); // ~> unbounded
}
export const database = new Database();

// Options that somebody else fills in.
export const given = (config: PoolConfig): Pool => new Pool(config);
export const mixed = (config: PoolConfig): Pool => new Pool({ ...config, max: 10 });
