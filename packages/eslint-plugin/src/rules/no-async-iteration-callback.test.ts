import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-async-iteration-callback.js';

const head = `export {};\ndeclare const items: string[];\ndeclare function save(item: string): Promise<boolean>;\n`;
const inAsync = (body: string) => `${head}export async function f() {\n${body}\n}`;

ruleCases(rule, {
  valid: [
    `${head}for (const item of items) await save(item);`,
    `${head}await Promise.all(items.map(async item => save(item)));`,
    `${head}items.forEach(item => void save(item));`,
    `${head}items.forEach(item => save(item).catch(console.error));`,
    `${head}items.forEach(async item => { console.log(item); });`,
    `${head}await items.reduce(async (before, item) => (await before) && save(item), Promise.resolve(true));`,
    { name: 'nobody knows what it is, and it is awaited', code: `await cursor.forEach(async item => save(item));` },
    { name: 'generated', filename: 'src/client.generated.ts', code: `${head}items.filter(save);` },
  ],
  invalid: [
    {
      name: 'forEach becomes a loop',
      code: inAsync(`items.forEach(async (item: string) => { await save(item); });`),
      errors: [
        {
          messageId: 'dropped',
          line: 5,
          column: 7,
          endColumn: 14,
          data: { method: 'forEach', accumulator: 'item' },
          suggestions: [{ messageId: 'loop', output: inAsync(`for (const item of items) { await save(item); }`) }],
        },
      ],
    },
    {
      name: 'no loop where nothing can wait',
      code: `${head}export const f = () => { items.forEach(async item => { await save(item); }); };`,
      errors: [{ messageId: 'dropped', suggestions: null }],
    },
    {
      name: 'no loop where the callback returns early',
      code: inAsync(`items.forEach(async item => { if (!item) return; await save(item); });`),
      errors: [{ messageId: 'dropped', suggestions: null }],
    },
    {
      code: `${head}if (items.some(async item => save(item))) console.log('saved');`,
      errors: [{ messageId: 'truthy', line: 4, column: 11, data: { method: 'some', accumulator: 'item' } }],
    },
    {
      name: 'a function of another module',
      files: { 'src/check.ts': `export const isGood = async (item: string) => item.length > 1;` },
      code: `import { isGood } from './check.js';\nexport const good = (items: string[]) => items.filter(isGood);`,
      errors: [{ messageId: 'truthy', line: 2, data: { method: 'filter', accumulator: 'its accumulator' } }],
    },
    {
      code: `${head}items.sort(async (a, b) => Number(await save(a)) - Number(await save(b)));`,
      errors: [{ messageId: 'unordered' }],
    },
    {
      code: `${head}items.reduce(async (sum: number, item) => sum + Number(await save(item)), 0);`,
      errors: [{ messageId: 'unchained', data: { method: 'reduce', accumulator: 'sum' } }],
    },
  ],
});
