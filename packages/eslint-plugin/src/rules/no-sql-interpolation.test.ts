import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-sql-interpolation.js';

const pg = `import { Pool } from 'pg';\nconst pool = new Pool();\n`;
const mysql = `import mysql from 'mysql2/promise';\nconst pool = mysql.createPool({});\n`;
const byName = (text: string, rest = '') => `export const byName = (name: string) => pool.query(${text}${rest});`;

ruleCases(rule, {
  valid: [
    { name: 'a name alone is no evidence', code: 'export const run = (name: string) => db.query(`SELECT ${name}`);' },
    { name: 'a test', filename: 'src/a.test.ts', code: pg + byName("`SELECT '${name}'`") },
    pg + byName("'SELECT $1'", ', [name]'),
    {
      name: 'a value that is made of itself',
      code: `${pg}export function f() { let n = 'a'; n = n.length > 2 ? n : n.trim(); return pool.query('SELECT ' + n); }`,
    },
    {
      name: 'a list that is made of itself',
      code: `${pg}export function f() { const all: string[] = []; all.push(all.join(',')); return pool.query('SELECT 1 WHERE ' + all.join(' AND ')); }`,
    },
    {
      name: 'a function that calls itself',
      code: `${pg}export const f = (text: string): unknown => (text ? pool.query(text) : f(text));`,
    },
    {
      name: 'a type that is made of itself',
      code: `${pg}type A = A | 'a';\nexport const f = (a: A) => pool.query('SELECT ' + a);`,
    },
  ],
  invalid: [
    {
      code: pg + byName("`SELECT 1 WHERE name = '${name}'`"),
      errors: [
        {
          messageId: 'value',
          line: 3,
          column: 78,
          data: { part: 'name', sink: 'pool.query' },
          suggestions: [{ messageId: 'parameterize', output: pg + byName('`SELECT 1 WHERE name = $1`', ', [name]') }],
        },
      ],
    },
    {
      name: 'several values, by number',
      code: pg + byName("`SELECT 1 WHERE name = ${name} OR mail = '${name.trim()}'`"),
      errors: [
        {
          messageId: 'value',
          suggestions: [
            {
              messageId: 'parameterize',
              output: pg + byName('`SELECT 1 WHERE name = $1 OR mail = $2`', ', [name, name.trim()]'),
            },
          ],
        },
      ],
    },
    {
      name: 'question marks where the driver wants them',
      code: mysql + byName("`SELECT 1 WHERE name = '${name}'`"),
      errors: [
        {
          messageId: 'value',
          suggestions: [{ messageId: 'parameterize', output: mysql + byName('`SELECT 1 WHERE name = ?`', ', [name]') }],
        },
      ],
    },
    {
      name: 'a part of a string is no parameter',
      code: pg + byName("`SELECT 1 WHERE name LIKE '%${name}%'`"),
      errors: [{ messageId: 'value' }],
    },
    {
      name: 'values are there already',
      code: pg + byName("`SELECT 1 WHERE id = $1 AND name = '${name}'`", ', [1]'),
      errors: [{ messageId: 'value' }],
    },
    {
      name: 'one text that runs twice is one fault',
      code: `${pg}export function f(name: string) { const text = 'SELECT 1 WHERE name = ' + name; return [pool.query(text), pool.query(text)]; }`,
      errors: [{ messageId: 'value' }],
    },
    {
      name: 'put together in another module',
      code: `${pg}import { condition } from './condition.js';\nexport const f = () => pool.query('SELECT 1 ' + condition());`,
      files: {
        'src/condition.ts': "import { read } from 'names';\nexport const condition = () => `WHERE name = '${read()}'`;",
      },
      errors: [{ messageId: 'value', line: 4 }],
    },
    {
      name: 'a name that a client sent',
      code: `${pg}import express from 'express';\nexpress().get('/', (req, res) => void pool.query(\`SELECT 1 FROM \${req.params.table}\`));`,
      errors: [{ messageId: 'structure', data: { part: 'req.params.table', sink: 'pool.query' } }],
    },
  ],
});
