import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-shared-mutable-state.js';

const head = `import Fastify from 'fastify';\nconst app = Fastify();\nlet user;\nconst context = { tenant: '' };\n`;

ruleCases(rule, {
  valid: [
    `${head}user = 'none';\nprocess.on('SIGTERM', () => { user = 'nobody'; });`,
    `${head}export function setUser(name) { user = name; }`,
    `${head}app.get('/', async () => (user ??= 'first'));`,
    `${head}app.get('/', async request => { let own = request.ip; own = 'x'; return own; });`,
    { name: 'a test', filename: 'src/f.test.ts', code: `${head}app.get('/', async () => { user = 'x'; });` },
  ],
  invalid: [
    {
      code: `${head}app.get('/', async request => { user = request.ip; });`,
      errors: [
        { messageId: 'shared', line: 5, column: 33, endColumn: 37, data: { name: 'user', occasion: 'request' } },
      ],
    },
    {
      code: `${head}app.get('/', async request => { context.tenant = request.ip; });`,
      errors: [{ messageId: 'shared', data: { name: 'context', occasion: 'request' } }],
    },
    {
      code: `${head}class A { static last; }\napp.get('/', async () => { A.last = 1; });`,
      errors: [{ messageId: 'shared', data: { name: 'A.last', occasion: 'request' } }],
    },
  ],
});
