import { expect, test } from 'vitest';
import { sourceText } from '../../syntax/source-text.js';
import { drawProject } from '../testing/drawn-project.js';
import { builtParts } from './built-parts.js';
import { sqlSinks } from './sql-sink.js';

/** The pieces of the marked call's SQL that are neither constant nor harmless, `!` before those that make it an injection. */
function parts(code: string, files: Readonly<Record<string, string>> = {}): string {
  const project = drawProject({ 'src/app.ts': code, ...files });
  const [call] = project.marked('src/app.ts');
  if (!call) throw new Error('no marked call');
  return sqlSinks(project.world, call)
    .flatMap(sink => {
      const built = builtParts(project.world, sink.parts);
      return sink.parts.map(part => `${built.includes(part) ? '!' : ''}${sourceText(part.module, part.node)}`);
    })
    .join(' ');
}

const inside = (parameters: string, text: string, before = '', around = '') =>
  `import { Pool } from 'pg';\nconst pool = new Pool();\n${around}\nexport function f(${parameters}) {\n${before}\nreturn pool.query(${text}); // ?\n}`;

test.each<[string, string, string]>([
  ['a value', inside('a: string', "`SELECT '${a}'`"), '!a'],
  ['a name', inside('a: string', '`SELECT ${a}`'), 'a'],
  ['a number', inside('a: number', "`SELECT '${a}'`"), ''],
  ['a union', inside("a: 'x' | 'y'", "`SELECT '${a}'`"), ''],
  ['a union with a string', inside("a: 'x' | string", "`SELECT '${a}'`"), '!a'],
  ['concatenation', inside('a: string', "'SELECT ' + 1 + ' WHERE x = ' + a"), '!a'],
  ['a let', inside('a: string', 'text', "let text = 'SELECT 1'; text += ` WHERE x = ${a}`;"), '!a'],
  ['a ternary', inside('a: string', 'text', "const text = a ? `SELECT '${a}'` : 'SELECT 1';"), '!a'],
  ['a join', inside('a: string[]', "`SELECT 1 WHERE x IN (${a.join(',')})`"), "!a.join(',')"],
  [
    'a join of what map returns',
    inside('a: string[]', "`SELECT 1 WHERE x IN (${a.map(b => `'${b}'`).join(',')})`"),
    '!b',
  ],
  ['placeholders', inside('a: string[]', "`SELECT 1 WHERE x IN (${a.map(() => '?').join(',')})`"), ''],
  [
    'a function',
    inside('a: string', '`SELECT 1 ${where(a)}`', '', 'const where = (b: string) => `WHERE x = ${b}`;'),
    '!a',
  ],
  ['a constant at start-up', inside('', "`SELECT '${limit}'`", '', 'const limit = process.env.LIMIT;'), 'limit'],
  ['checked', inside('a: string', "`SELECT '${a}'`", "if (!['x'].includes(a)) throw new Error();"), ''],
  ['checked elsewhere', inside('a: string', "`SELECT '${a}'`", "const b = ['x']; b.includes('y');"), '!a'],
  ['compared but not chosen', inside('a: string', "`SELECT '${a}'`", "if (a === 'x') return;"), '!a'],
  [
    'a switch that ends',
    inside('a: string', "`SELECT '${a}'`", "switch (a) { case 'x': break; default: throw new Error(); }"),
    '',
  ],
  [
    'a switch that goes on',
    inside('a: string', "`SELECT '${a}'`", "switch (a) { case 'x': break; default: break; }"),
    '!a',
  ],
  [
    'a constant field',
    `import { Pool } from 'pg';\nclass A { name = 'x'; pool = new Pool(); f() {\nreturn this.pool.query(\`SELECT '\${this.name}'\`); // ?\n} }`,
    '',
  ],
  [
    'a field that changes',
    `import { Pool } from 'pg';\nclass A { name = 'x'; pool = new Pool(); set(n: string) { this.name = n; } f() {\nreturn this.pool.query(\`SELECT '\${this.name}'\`); // ?\n} }`,
    '!this.name',
  ],
  ['made of itself', inside('a: string', "`SELECT '${b}'`", 'let b = a; b = b.trim();'), '!b'],
  ['text that is passed on', inside('a: string', 'a'), 'a'],
])('%s', (_name, code, expected) => {
  expect(parts(code)).toBe(expected);
});

test('what a project function runs is a sink, however deep', () => {
  const files = {
    'src/db.ts': `import { Pool } from 'pg';\nconst pool = new Pool();\nexport const run = (text: string) => pool.query(text);\nexport const twice = (text: string) => run(text);`,
  };
  const code = (name: string) =>
    `import { run, twice } from './db.js';\nexport const f = (a: string) => ${name}(\`SELECT '\${a}'\`); // ?`;
  expect(parts(code('run'), files)).toBe('!a');
  expect(parts(code('twice'), files)).toBe('!a');
});

test('what a project function merely puts into its text is its own matter, unless a client sent it', () => {
  const files = {
    'src/db.ts': `import { Pool } from 'pg';\nconst pool = new Pool();\nexport const list = (order: string) => pool.query(\`SELECT 1 ORDER BY \${order}\`);`,
  };
  expect(parts(`import { list } from './db.js';\nexport const f = (a: string) => list(a); // ?`, files)).toBe('');
  const handler = `import express from 'express';\nimport { list } from './db.js';\nexpress().get('/', (req, res) => {\nvoid list(String(req.query.order)); // ?\n});`;
  expect(parts(handler, files)).toBe('!String(req.query.order)');
});
