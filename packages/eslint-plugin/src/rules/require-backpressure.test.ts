import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-backpressure.js';

const out = `import { createWriteStream } from 'node:fs'; const out = createWriteStream('a');`;

ruleCases(rule, {
  valid: [
    { name: 'a name alone is no evidence', code: `for await (const row of rows) out.write(row);` },
    { name: 'a few', code: `${out} for (const row of ['a', 'b']) out.write(row);` },
    { name: 'no loop', code: `${out} out.write('a');` },
    { name: 'looked at', code: `${out} for await (const row of rows) if (!out.write(row)) await more();` },
    { name: 'drained', code: `${out} for await (const row of rows) { out.write(row); await once(out, 'drain'); }` },
    { name: 'a test', filename: 'src/case.test.ts', code: `${out} for await (const row of rows) out.write(row);` },
  ],
  invalid: [
    {
      code: `${out} for await (const row of rows) out.write(row);`,
      errors: [{ messageId: 'unheeded', line: 1, column: 116, data: { stream: 'out' } }],
    },
    { code: `${out} while (true) out.write(await next());`, errors: ['unheeded'] },
  ],
});
