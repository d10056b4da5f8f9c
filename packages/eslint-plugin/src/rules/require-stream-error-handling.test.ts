import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-stream-error-handling.js';

const fs = `import { createReadStream, createWriteStream } from 'node:fs';`;

ruleCases(rule, {
  valid: [
    { name: 'not a stream', code: `source.pipe(target); value.pipe(map(x => x));` },
    { code: `${fs} export const copy = to => createReadStream('a').on('error', to.destroy).pipe(to);` },
    { name: 'a parameter', code: `export const copy = (from, to) => from.pipe(to);` },
    {
      code: `${fs} import { pipeline } from 'node:stream'; pipeline(createReadStream('a'), createWriteStream('b'), () => {});`,
    },
    { name: 'a test', filename: 'src/case.test.ts', code: `${fs} createReadStream('a').pipe(process.stdout);` },
  ],
  invalid: [
    {
      code: `${fs} createReadStream('a').pipe(process.stdout);`,
      errors: [{ messageId: 'unheard', line: 1, column: 86, data: { streams: "`createReadStream('a')`" } }],
    },
    {
      name: 'one finding for a chain',
      code: `${fs} createReadStream('a').on('end', f).pipe(createWriteStream('b')).on('close', f);`,
      errors: [
        {
          messageId: 'unheard',
          data: { streams: "`createReadStream('a').on('end', f)` and `createWriteStream('b')`" },
        },
      ],
    },
    {
      name: 'the last one of a chain',
      code: `${fs} export const copy = (from, through) => { from.pipe(through).pipe(createWriteStream('b')); };`,
      errors: [{ messageId: 'unheard', data: { streams: "`createWriteStream('b')`" } }],
    },
  ],
});
