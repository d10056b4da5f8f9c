import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-backpressure.js';

const out = `import { createReadStream, createWriteStream } from 'node:fs'; const out = createWriteStream('a');`;

ruleCases(rule, {
  valid: [
    { name: 'a name alone is no evidence', code: `for await (const row of rows) out.write(row);` },
    { name: 'a few', code: `${out} for (const row of ['a', 'b']) out.write(row);` },
    { name: 'no loop', code: `${out} out.write('a');` },
    { name: 'looked at', code: `${out} for await (const row of rows) if (!out.write(row)) await more();` },
    { name: 'drained', code: `${out} for await (const row of rows) { out.write(row); await once(out, 'drain'); }` },
    { name: 'nobody knows whether it reads', code: `${out} for await (const row of rows) out.write(row);` },
    {
      name: 'a test',
      filename: 'src/case.test.ts',
      code: `${out} for await (const part of createReadStream('b')) out.write(part);`,
    },
  ],
  invalid: [
    {
      code: `${out}\nfor await (const part of createReadStream('b')) out.write(part);`,
      errors: [{ messageId: 'unheeded', line: 2, column: 53, data: { stream: 'out' } }],
    },
    { code: `${out} while (true) out.write(await next());`, errors: ['unheeded'] },
  ],
});
