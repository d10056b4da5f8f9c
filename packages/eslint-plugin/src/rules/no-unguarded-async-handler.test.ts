import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-unguarded-async-handler.js';

ruleCases(rule, {
  valid: [
    `setTimeout(async () => { try { await fetch('x'); } catch (e) { console.error(e); } }, 1);`,
    `setTimeout(() => { fetch('x').catch(console.error); }, 1);`,
    {
      name: 'nobody knows whether it rejects',
      code: `import { work } from 'somewhere'; setTimeout(async () => { await work(); }, 1);`,
    },
    {
      name: 'what takes it is unknown',
      code: `import { bus } from 'somewhere'; bus.on('x', async () => { await fetch('x'); });`,
    },
    { name: 'a test', filename: 'src/case.test.ts', code: `setTimeout(async () => { await fetch('x'); }, 1);` },
  ],
  invalid: [
    {
      code: `setTimeout(async () => { await fetch('x'); }, 1);`,
      errors: [{ messageId: 'unguarded', line: 1, column: 12, data: { taker: 'setTimeout', failing: '`fetch`' } }],
    },
    {
      name: 'through three modules',
      code: `import { a } from './a.js'; setInterval(a, 1);`,
      files: {
        'src/a.ts': `import { b } from './b.js'; export async function a() { await b(); }`,
        'src/b.ts': `import { c } from './c.js'; export const b = () => c();`,
        'src/c.ts': `export class C { async load() { await fetch('x'); } } export const c = async () => { await new C().load(); };`,
      },
      errors: [{ messageId: 'unguarded', line: 1, column: 41, data: { taker: 'setInterval', failing: '`b`' } }],
    },
    {
      name: 'functions that call each other',
      code: `setTimeout(a, 1); async function a(): Promise<void> { await b(); } async function b(): Promise<void> { await a(); await fetch('x'); }`,
      errors: ['unguarded'],
    },
  ],
});
