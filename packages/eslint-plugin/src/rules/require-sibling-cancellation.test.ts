import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-sibling-cancellation.js';

const files = {
  'src/load.ts': `export const load = async (id: string, signal?: AbortSignal) => fetch(id, { signal });`,
};
const inModule = (code: string) => ({ files, code: `import { load } from './load.js';\n${code}` });

ruleCases(rule, {
  valid: [
    inModule(`const group = new AbortController();
export const f = () => Promise.all([load('a', group.signal), load('b', group.signal)]).finally(() => group.abort());`),
    inModule(`export const f = () => Promise.allSettled([load('a'), load('b')]);`),
    inModule(`export const f = () => Promise.all([load('a').catch(console.error), load('b').catch(console.error)]);`),
    inModule(`export const f = (signal: AbortSignal) => Promise.all([load('a', signal), Promise.resolve(1)]);`),
    { name: 'a test', filename: 'src/f.test.ts', code: `await Promise.all([fetch('a'), fetch('b')]);` },
  ],
  invalid: [
    {
      code: `export const f = (signal: AbortSignal) => Promise.all([fetch('a', { signal }), fetch('b', { signal })]);`,
      errors: [
        { messageId: 'goesOn', line: 1, column: 51, endColumn: 54, data: { callees: 'the other calls of `fetch`' } },
      ],
    },
    {
      ...inModule(`export const f = (signal: AbortSignal) => Promise.all([load('a', signal), fetch('b')]);`),
      name: 'a function of another module',
      errors: [{ messageId: 'goesOn', line: 2, data: { callees: '`load` and `fetch`' } }],
    },
    {
      ...inModule(`export const f = (ids: string[]) => Promise.all(ids.map(id => load(id)));`),
      name: 'each element of a list',
      errors: ['goesOn'],
    },
  ],
});
