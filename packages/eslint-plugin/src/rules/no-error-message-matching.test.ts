import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-error-message-matching.js';

ruleCases(rule, {
  valid: [
    { name: 'nobody knows that it is an error', code: `export const f = e => e.message === 'gone';` },
    {
      name: 'a test',
      filename: 'src/case.test.ts',
      code: `try { work(); } catch (e) { if (e.message === 'gone') stop(); }`,
    },
    {
      name: 'a text of a library of the user that has nothing else',
      code: `try { work(); } catch (e) { if (e.message === 'no berth') stop(); }`,
      files: {
        'plimsoll.config.json': JSON.stringify({
          libraries: [
            {
              module: 'berths',
              versions: '*',
              source: 'https://berths.example.test',
              facts: [{ api: 'Client', toldByText: ['no berth'] }],
            },
          ],
        }),
      },
    },
  ],
  invalid: [
    {
      code: `try { work(); } catch (e) { if (e.message === 'gone') stop(); }`,
      errors: [{ messageId: 'matched', line: 1, column: 33, endColumn: 42, data: { text: 'e.message' } }],
    },
    {
      name: 'one condition once',
      code: `export const f = (e: Error) => e.message.includes('gone') || !e.message.includes('here');`,
      errors: ['matched'],
    },
    {
      name: 'a text of another module',
      code: `import { GONE } from './texts.js'; export const f = (e: Error) => e.message === GONE;`,
      files: { 'src/texts.ts': `export const GONE = 'gone';` },
      errors: ['matched'],
    },
    {
      name: 'an error class of another module',
      code: `import { Gone } from './gone.js'; export const f = (e: Gone) => /left/.test(e.message);`,
      files: { 'src/gone.ts': `export class Gone extends Error {}` },
      errors: ['matched'],
    },
  ],
});
