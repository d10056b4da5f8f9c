import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-swallowed-error.js';

const rows = `import { Pool } from 'pg'; const pool = new Pool();`;
const save = { 'src/save.ts': `${rows} export async function save() { await pool.query('select 1'); }` };

ruleCases(rule, {
  valid: [
    `${rows} export async function f() { try { await pool.query('x'); } catch (error) { throw error; } }`,
    {
      name: 'a test',
      filename: 'src/case.test.ts',
      code: `${rows} export async function f() { try { await pool.query('x'); } catch {} }`,
    },
    {
      name: 'a migration',
      filename: 'migrations/1.ts',
      code: `${rows} export async function f() { try { await pool.query('x'); } catch {} }`,
    },
    {
      name: 'a reason',
      code: `${rows} export async function f() { try { await pool.query('x'); } catch {\n  // The next run picks it up.\n} }`,
    },
    {
      name: 'a handler of another module that logs',
      code: `import { quiet } from './quiet.js'; void fetch('x').catch(quiet);`,
      files: { 'src/quiet.ts': 'export function quiet(e: unknown) { console.warn(e); }' },
    },
  ],
  invalid: [
    {
      name: 'work in another module',
      code: `import { save } from './save.js'; export async function f() { try { await save(); } catch {} }`,
      files: save,
      errors: [
        { messageId: 'ignored', data: { work: '`save`', result: '', level: '', completion: '' }, suggestions: [] },
      ],
    },
    {
      name: 'a handler of another module that does nothing',
      code: `import { noop } from './noop.js'; void fetch('x').catch(noop);`,
      files: { 'src/noop.ts': 'export const noop = () => {};' },
      errors: [{ messageId: 'ignored', line: 1, column: 51 }],
    },
    {
      name: 'offers to rethrow',
      code: `${rows} export async function f() { try { return (await pool.query('x')).rows; } catch { return []; } }`,
      errors: [
        {
          messageId: 'replaced',
          data: { work: '`pg Pool#query`', result: '[]', level: '', completion: '' },
          suggestions: [
            {
              messageId: 'rethrow',
              output: `${rows} export async function f() { try { return (await pool.query('x')).rows; } catch (error) { throw error; } }`,
            },
          ],
        },
      ],
    },
    {
      name: 'keeps the log when it rethrows',
      code: `${rows} export async function f() { try { return (await pool.query('x')).rows; } catch (e) { console.error(e); return []; } }`,
      errors: [
        {
          messageId: 'loggedOnly',
          suggestions: [
            {
              messageId: 'rethrow',
              output: `${rows} export async function f() { try { return (await pool.query('x')).rows; } catch (e) { console.error(e); throw e; } }`,
            },
          ],
        },
      ],
    },
    {
      name: 'offers nothing where the default stands behind',
      code: `${rows} export async function f() { try { return (await pool.query('x')).rows; } catch {} return []; }`,
      errors: [{ messageId: 'replaced', suggestions: [] }],
    },
    {
      code: `import { lookup } from 'node:dns'; lookup('x', (err, address) => console.log(address));`,
      errors: [{ messageId: 'unreadCallback', data: { error: 'err', work: '`dns lookup`' } }],
    },
  ],
});
