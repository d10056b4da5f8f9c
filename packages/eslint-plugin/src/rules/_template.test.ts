import { ruleCases } from '../testing/rule-cases.js';
import rule from './_template.js';

ruleCases(rule, {
  valid: [{ name: 'a name alone is no evidence', code: `db.query('SELECT 1');` }],
  invalid: [
    {
      code: `fetch('https://example.test/');`,
      errors: [{ messageId: 'found', line: 1, column: 1, data: { name: 'fetch' } }],
    },
  ],
});
