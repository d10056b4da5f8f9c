import { Pool } from 'pg';

export const byName = (name: string) => new Pool().query(`SELECT * FROM users WHERE name = '${name}'`);
