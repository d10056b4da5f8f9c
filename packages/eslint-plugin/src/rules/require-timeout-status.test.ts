import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-timeout-status.js';

const handler = (attempt: string, answer: string) =>
  `import express from 'express';\nconst app = express();\napp.get('/', async (q, r, next) => { try { ${attempt} } catch (e) { ${answer} } });`;
const limited = `r.json(await fetch('u', { signal: AbortSignal.timeout(5) }));`;

ruleCases(rule, {
  valid: [
    handler(limited, `next(e);`),
    handler(limited, `r.status(502).end();`),
    handler(limited, `r.status(e.name === 'TimeoutError' ? 504 : 500).end();`),
    handler(limited, `r.status(500); throw e;`),
    handler(`r.json(await fetch('u'));`, `r.status(500).end();`),
    `export async function f(r) { try { ${limited} } catch { r.status(500).end(); } }`,
    { name: 'a test', filename: 'src/f.test.ts', code: handler(limited, `r.status(500).end();`) },
  ],
  invalid: [
    {
      code: handler(limited, `r.status(500).end();`),
      errors: [{ messageId: 'untold', line: 3, column: 122, data: { way: 'fetch', status: 500 } }],
    },
    {
      name: 'a deadline in another module',
      code: `import { load } from './load.js';\n${handler(`r.json(await load());`, `console.error(e); r.status(500).end();`)}`,
      files: { 'src/load.ts': `export const load = () => fetch('u', { signal: AbortSignal.timeout(5) });` },
      errors: [{ messageId: 'untold', data: { way: 'load → fetch', status: 500 } }],
    },
  ],
});
