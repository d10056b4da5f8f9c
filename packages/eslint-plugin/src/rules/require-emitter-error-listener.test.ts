import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-emitter-error-listener.js';

const pg = `import { Pool } from 'pg';`;

ruleCases(rule, {
  valid: [
    { name: 'a name alone is no evidence', code: `const pool = new Pool();` },
    { name: 'returned', code: `${pg} export const make = () => new Pool();` },
    { code: `${pg} export const pool = new Pool(); pool.on('error', report);` },
    { name: 'a computed event', code: `${pg} const pool = new Pool(); for (const e of events) pool.on(e, report);` },
    {
      name: 'given to another library',
      code: `${pg} import { drizzle } from 'drizzle-orm/node-postgres'; export const db = drizzle(new Pool());`,
    },
    { name: 'a server', code: `import http from 'node:http'; http.createServer(f).listen(1);` },
    { name: 'a test', filename: 'src/case.test.ts', code: `${pg} const pool = new Pool();` },
  ],
  invalid: [
    {
      code: `${pg} export const pool = new Pool();`,
      errors: [{ messageId: 'unheard', line: 1, column: 41, data: { callee: 'new Pool' } }],
    },
    { name: 'dropped', code: `import http from 'node:http'; http.get('http://a/', f);`, errors: ['unheard'] },
    { name: 'a field', code: `${pg} class Store { pool = new Pool(); }`, errors: ['unheard'] },
    {
      name: 'a factory of the project is not where it is made',
      files: { 'src/make.ts': `${pg} export const make = () => new Pool();` },
      code: `import { make } from './make.js'; ${pg} const pool = make(); const own = new Pool();`,
      errors: ['unheard'],
    },
  ],
});
