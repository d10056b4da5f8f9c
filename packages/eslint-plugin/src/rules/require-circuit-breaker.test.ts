import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-circuit-breaker.js';

const opossum = `import CircuitBreaker from 'opossum';\n`;

ruleCases(rule, {
  valid: [
    {
      name: 'behind a breaker',
      code: `${opossum}export const b = new CircuitBreaker(() => fetch('u'), { timeout: 5 });`,
    },
    { name: 'a database', code: `import { Pool } from 'pg';\nnew Pool().query('SELECT 1');` },
    { name: 'a script', filename: 'scripts/a.ts', code: `await fetch('u');` },
    {
      name: 'an own wrapper',
      code: `import { throughBreaker } from './x.js';\nexport const f = () => throughBreaker(() => fetch('u'));`,
    },
    { name: 'nothing is guarded', options: { guard: [] }, code: `await fetch('u');` },
  ],
  invalid: [
    {
      name: 'once a module',
      code: `export const f = () => fetch('u');\nexport const g = () => fetch('v');`,
      errors: [{ messageId: 'unguarded', line: 1, column: 30, data: { callee: 'fetch' } }],
    },
    {
      name: 'a database, if asked',
      options: { guard: ['database'] },
      code: `import { Pool } from 'pg';\nnew Pool().query('SELECT 1');`,
      errors: ['unguarded'],
    },
    {
      code: `${opossum}new CircuitBreaker(() => fetch('u'), { timeout: false });`,
      errors: [{ messageId: 'noTimeout', line: 2, data: { callee: 'new CircuitBreaker' } }],
    },
    {
      code: `${opossum}new CircuitBreaker(() => fetch('u'), { resetTimeout: Infinity });`,
      errors: [{ messageId: 'neverHalfOpen', line: 2, data: { callee: 'new CircuitBreaker' } }],
    },
  ],
});
