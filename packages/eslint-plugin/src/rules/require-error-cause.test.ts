import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-error-cause.js';

const rows = `import { Pool } from 'pg'; const pool = new Pool();`;
const query = `await pool.query('select 1');`;

ruleCases(rule, {
  valid: [
    `${rows} export async function f() { try { ${query} } catch (error) { throw new Error('no', { cause: error }); } }`,
    {
      name: 'a script',
      filename: 'scripts/case.ts',
      code: `${rows} export async function f() { try { ${query} } catch { throw new Error('no'); } }`,
    },
    {
      name: 'a class of another module that has no place for it',
      code: `${rows} import { Legacy } from './legacy.js'; export async function f() { try { ${query} } catch { throw new Legacy('no'); } }`,
      files: {
        'src/legacy.ts': 'export class Legacy extends Error { constructor(message: string) { super(message); } }',
      },
    },
    {
      name: 'details kept from clients',
      code: `${rows} export async function f() { try { ${query} } catch {\n  // Must not leak what the database says.\n  throw new Error('no'); } }`,
    },
  ],
  invalid: [
    {
      name: 'names the error that has no name',
      code: `${rows} export async function f() { try { ${query} } catch { throw new Error('no'); } }`,
      errors: [
        {
          messageId: 'lost',
          data: { type: 'Error', how: ' as `cause`' },
          suggestions: [
            {
              messageId: 'addCause',
              data: { how: ' as `cause`' },
              output: `${rows} export async function f() { try { ${query} } catch (error) { throw new Error('no', { cause: error }); } }`,
            },
          ],
        },
      ],
    },
    {
      name: 'chooses a free name',
      code: `${rows} export async function f(error: string) { try { ${query} } catch{ throw new Error(error); } }`,
      errors: [
        {
          messageId: 'lost',
          suggestions: [
            {
              messageId: 'addCause',
              output: `${rows} export async function f(error: string) { try { ${query} } catch (cause) { throw new Error(error, { cause }); } }`,
            },
          ],
        },
      ],
    },
    {
      name: 'completes given options',
      code: `${rows} class E extends Error { constructor(m: string, o?: ErrorOptions & { id?: number }) { super(m, o); } } export async function f() { try { ${query} } catch (e) { throw new E(e.message, { id: 1 }); } }`,
      errors: [
        {
          messageId: 'textOnly',
          suggestions: [
            {
              messageId: 'addCause',
              output: `${rows} class E extends Error { constructor(m: string, o?: ErrorOptions & { id?: number }) { super(m, o); } } export async function f() { try { ${query} } catch (e) { throw new E(e.message, { cause: e, id: 1 }); } }`,
            },
          ],
        },
      ],
    },
    {
      name: 'offers nothing where other arguments are missing, or a narrower type is wanted',
      code: `${rows} class E extends Error { constructor(m: string, original?: Error) { super(m); } } export async function f() { try { ${query} } catch (e) { throw new E('no'); } } export async function g() { try { ${query} } catch (e) { throw new Error(); } }`,
      errors: [
        { messageId: 'lost', data: { type: 'E', how: '' }, suggestions: [] },
        { messageId: 'lost', suggestions: [] },
      ],
    },
    {
      name: 'reports a class once',
      code: `${rows} class E extends Error { constructor(m: string) { super(m); } } export async function f() { try { ${query} } catch (e) { throw new E('no'); } } export async function g() { try { ${query} } catch (e) { throw new E('no'); } }`,
      errors: [{ messageId: 'noSlot', data: { type: 'E' } }],
    },
  ],
});
