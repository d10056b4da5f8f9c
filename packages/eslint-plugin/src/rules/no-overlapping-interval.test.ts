import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-overlapping-interval.js';

const twice = `async function twice() { await fetch('/a'); await fetch('/b'); }`;

ruleCases(rule, {
  valid: [
    { name: 'one beat', code: `setInterval(() => void fetch('/beat'), 1_000);` },
    { name: 'an hour apart', code: `${twice} setInterval(twice, 60 * 60 * 1_000);` },
    {
      name: 'a flag',
      code: `${twice} let busy; setInterval(async () => { if (busy) return; busy = true; await twice(); }, 1);`,
    },
    { name: 'a test', filename: 'src/case.test.ts', code: `${twice} setInterval(twice, 1_000);` },
    { name: 'a timeout', code: `${twice} setTimeout(twice, 1_000);` },
    { name: 'not in sight', code: `setInterval(work, 1_000); setInterval(...given);` },
  ],
  invalid: [
    {
      code: `${twice} setInterval(twice, 1_000);`,
      errors: [{ messageId: 'overlaps', line: 1, column: 85, data: { first: 'fetch', second: 'fetch' } }],
    },
    {
      name: 'without a period, the callback is named',
      code: `${twice} setInterval(twice);`,
      errors: [{ messageId: 'overlaps', column: 78 }],
    },
    {
      name: 'in a module beside',
      files: { 'src/twice.ts': `export ${twice}` },
      code: `import { twice } from './twice.js'; setInterval(() => twice(), 1_000);`,
      errors: ['overlaps'],
    },
    {
      code: `setInterval(async () => { for (const url of ['/a', '/b']) await fetch(url); }, 1_000);`,
      errors: [{ messageId: 'repeats', data: { first: 'fetch', second: 'fetch' } }],
    },
    {
      name: 'a flag that is set too late',
      code: `let busy; setInterval(async () => { if (busy) return; await fetch('/a'); busy = true; await fetch('/b'); }, 1);`,
      errors: ['overlaps'],
    },
  ],
});
