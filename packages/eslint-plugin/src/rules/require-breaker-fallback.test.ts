import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-breaker-fallback.js';

const breaker = `import CircuitBreaker from 'opossum';\nexport const b = new CircuitBreaker(() => fetch('u'));\n`;
const files = { 'package.json': '{}' };

ruleCases(rule, {
  valid: [
    { name: 'a fallback', code: `${breaker}b.fallback(() => 1);`, files },
    {
      name: 'a fallback elsewhere in the package',
      code: breaker,
      files: { ...files, 'src/use.ts': `import { b } from './case.js';\nb.fallback(() => 1);` },
    },
    {
      name: 'an error handler that knows it',
      code: breaker,
      files: { ...files, 'src/errors.ts': `export const f = (error) => (error.code === 'EOPENBREAKER' ? 503 : 500);` },
    },
    { name: 'a caught failure', code: `${breaker}export const f = () => b.fire().catch(() => 1);`, files },
    {
      name: 'handed on',
      code: `import CircuitBreaker from 'opossum';\nexport const make = () => new CircuitBreaker(() => fetch('u'));`,
      files,
    },
  ],
  invalid: [
    {
      code: breaker,
      files,
      errors: [{ messageId: 'missing', line: 2, column: 22, data: { callee: 'new CircuitBreaker' } }],
    },
  ],
});
