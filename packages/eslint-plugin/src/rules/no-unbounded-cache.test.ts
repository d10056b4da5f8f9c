import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-unbounded-cache.js';

const head = `import Fastify from 'fastify';\nconst app = Fastify();\nconst seen = new Map();\n`;

ruleCases(rule, {
  valid: [
    `${head}app.get('/', async request => { seen.set(request.ip, 1); seen.delete('x'); });`,
    `${head}app.get('/', async request => { if (seen.size < 9) seen.set(request.ip, 1); });`,
    `${head}app.get('/', async () => { seen.set('all', 1); });`,
    `${head}app.get('/', async request => { const own = new Map(); own.set(request.ip, 1); });`,
    `${head}export function f(name) { seen.set(name, 1); }`,
    {
      name: 'a test',
      filename: 'src/f.test.ts',
      code: `${head}app.get('/', async request => { seen.set(request.ip, 1); });`,
    },
  ],
  invalid: [
    {
      code: `${head}app.get('/', async request => { seen.set(request.ip, 1); });`,
      errors: [{ messageId: 'grows', line: 4, column: 33, endColumn: 37, data: { name: 'seen', occasion: 'request' } }],
    },
    {
      code: `${head}const note = name => { seen.set(name, 1); };\napp.get('/', async ({ ip }) => note(ip));`,
      errors: [{ messageId: 'grows', line: 4 }],
    },
    {
      code: `${head}class A { #all = []; add(x) { this.#all.push(x); } }\nconst a = new A();\napp.get('/', async request => a.add(request.ip));`,
      errors: [{ messageId: 'grows', data: { name: 'this.#all', occasion: 'request' } }],
    },
  ],
});
