import { db, fetchAll, Gateway } from './database.js';
import * as database from './database.js';

const gateway = new Gateway();

export const byName = (name: string) => db.run(`SELECT * FROM users WHERE name = '${name}'`); // ~> value
export const byId = (id: string) => fetchAll('SELECT * FROM users WHERE id = ' + id); // ~> value
export const byMail = (mail: string) => database.fetchAll(`SELECT * FROM users WHERE mail = '${mail}'`); // ~> value
export const byRole = (role: string) => gateway.rows({ text: `SELECT * FROM users WHERE role = '${role}'` }); // ~> value

export const parameterized = (name: string) => db.run('SELECT * FROM users WHERE name = $1', [name]);
export const constant = () => fetchAll(`SELECT * FROM ${'users'}`);
export const inSchema = (schema: string) => db.run(`SELECT * FROM ${schema}.users`);
