import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-listener-leak.js';

const start = `import { EventEmitter } from 'node:events'; import http from 'node:http'; const bus = new EventEmitter();`;

ruleCases(rule, {
  valid: [
    { name: 'a name alone is no evidence', code: `app.get('/', () => { bus.on('a', f); });` },
    { name: 'at start-up', code: `${start} bus.on('a', f);` },
    { name: 'once', code: `${start} http.createServer(() => { bus.once('a', f); });` },
    { name: 'taken away', code: `${start} http.createServer(() => { bus.on('a', f); bus.off('a', f); });` },
    { name: 'kept', code: `${start} http.createServer(() => { const sub = bus.on('a', f); });` },
    { name: 'a computed event', code: `${start} http.createServer(r => { bus.on(r.url, f); });` },
    { name: 'of the request', code: `import http from 'node:http'; http.createServer(r => { r.on('data', f); });` },
    { name: 'a test', filename: 'src/case.test.ts', code: `${start} http.createServer(() => { bus.on('a', f); });` },
  ],
  invalid: [
    {
      code: `${start} http.createServer(() => { bus.on('a', f); });`,
      errors: [{ messageId: 'leak', line: 1, column: 137, data: { each: 'Each request', emitter: 'bus' } }],
    },
    {
      code: `${start} export const next = () => new Promise(done => bus.on('a', done));`,
      errors: [{ messageId: 'leak', data: { each: 'Each promise', emitter: 'bus' } }],
    },
    {
      code: `${start} export async function run() { while (true) { bus.on('a', f); await g(); } }`,
      errors: [{ messageId: 'leak', data: { each: 'Each round of the loop', emitter: 'bus' } }],
    },
    {
      name: 'process',
      code: `import http from 'node:http'; http.createServer(() => { process.on('SIGHUP', f); });`,
      errors: ['leak'],
    },
  ],
});
