import { Pool as PgPool } from 'pg';
import { database, limits } from './config.js';

export const pool = new PgPool(database); // ~> unbounded
export const bounded = new PgPool({ ...database, ...limits });
