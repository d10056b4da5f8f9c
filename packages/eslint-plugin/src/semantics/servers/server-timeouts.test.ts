import { expect, test } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { serverTimeouts } from './server-timeouts.js';

/** The states of request, headers, keep-alive and response of the server made on the marked line. */
function states(code: string, files: Readonly<Record<string, string>> = {}): string {
  const project = drawProject({ 'src/app.ts': code, ...files });
  const [call] = project.marked('src/app.ts');
  if (!call) throw new Error('no marked call');
  return serverTimeouts(project.world, call)
    .map(({ answer }) => answer.state)
    .join(' ');
}

const node = `import { createServer, type ServerOptions, type Server } from 'node:http';\n`;
const made = (rest: string, options = '') => `${node}const server = createServer(${options}); // ?\n${rest}`;

test.each<[string, string, string]>([
  ['nothing', made('server.listen(1);'), 'absent absent absent absent'],
  ['options', made('server.listen(1);', '{ requestTimeout: 1, headersTimeout: 0 }'), 'set off absent absent'],
  [
    'options out of sight',
    `${node}export function f(o: ServerOptions) { const server = createServer(o); // ?\nserver.listen(1); }`,
    'unknown unknown unknown absent',
  ],
  [
    'a spread out of sight, and what is set beside',
    `${node}export function f(o: ServerOptions) { const server = createServer({ ...o, keepAliveTimeout: 1 }); // ?\nserver.listen(1); }`,
    'unknown unknown set absent',
  ],
  ['assigned before', made('server.timeout = 1; server.listen(1);'), 'absent absent absent set'],
  ['assigned after', made('server.listen(1); server.timeout = 1;'), 'absent absent absent set'],
  [
    'assigned in a callback',
    made('server.listen(1, () => { server.keepAliveTimeout = 1; });'),
    'absent absent set absent',
  ],
  [
    'assigned by an alias',
    made('const other = server; other.timeout = 1; other.listen(1);'),
    'absent absent absent set',
  ],
  ['by a method', made('server.setTimeout(1).listen(1);'), 'absent absent absent set'],
  ['by a method, off', made('server.setTimeout(0); server.listen(1);'), 'absent absent absent off'],
  ['off, and on again', made('server.timeout = 0; server.timeout = 1; server.listen(1);'), 'absent absent absent set'],
  ['never listens', made(''), ''],
  [
    'returned',
    `${node}export function f() { const server = createServer(); // ?\nserver.listen(1); return server; }`,
    '',
  ],
  ['passed on', made('export const use = (f: (server: Server) => void) => f(server); server.listen(1);'), ''],
  ['in an object', made('export const all = { server }; server.listen(1);'), ''],
  ['exported', made('export { server }; server.listen(1);'), ''],
  ['in a list', made('export const all = [server]; server.listen(1);'), ''],
  [
    'a public field',
    `${node}export class A { server: Server; constructor() { this.server = createServer(); // ?\nthis.server.listen(1); } }`,
    '',
  ],
  [
    'a private field',
    `${node}export class A { #server: Server; constructor() { this.#server = createServer(); // ?\nthis.#server.listen(1); } more() { this.#server.timeout = 1; } }`,
    'absent absent absent set',
  ],
  [
    'a private field that leaves',
    `${node}export class A { #server: Server; constructor() { this.#server = createServer(); // ?\nthis.#server.listen(1); } get server() { return this.#server; } }`,
    '',
  ],
  [
    'given to a package',
    `${node}import { WebSocketServer } from 'ws';\nconst server = createServer(); // ?\nnew WebSocketServer({ server }); server.listen(1);`,
    'absent absent absent absent',
  ],
  [
    'what a package hands back',
    `${node}import stoppable from 'stoppable';\nconst server = stoppable(\ncreateServer() // ?\n); server.timeout = 1; server.listen(1);`,
    'absent absent absent set',
  ],
])('%s', (_name, code, expected) => {
  expect(states(code)).toBe(expected);
});

test('follows the server into other modules and back', () => {
  const files = {
    'src/tune.ts': `import type { Server } from 'node:http';\nexport function tune(server: Server): void { server.keepAliveTimeout = 1; }`,
  };
  expect(states(made(`import { tune } from './tune.js'; tune(server); server.listen(1);`), files)).toBe(
    'absent absent set absent',
  );
});

test('a function that hands it on to strangers is out of sight', () => {
  const files = {
    'src/tune.ts': `import type { Server } from 'node:http';\nexport const kept: Server[] = [];\nexport function tune(server: Server): void { kept.push(server); }`,
  };
  expect(states(made(`import { tune } from './tune.js'; tune(server); server.listen(1);`), files)).toBe('');
});

const express = (routes: string) =>
  `import express from 'express';\nimport { router, middleware } from './other.js';\nconst app = express();\n${routes}\napp.listen(1); // ?`;

test.each<[string, string]>([
  [`app.get('/health', () => {});`, ''],
  [`app.use(middleware()); app.get('/metrics', () => {}); app.get('/readyz', () => {});`, ''],
  ['', 'absent absent absent absent'],
  [`app.get('/health', () => {}); app.get('/orders', () => {});`, 'absent absent absent absent'],
  [`app.get('/healthy-meals', () => {});`, 'absent absent absent absent'],
  [`app.get('/health', () => {}); app.use('/v1', router);`, 'absent absent absent absent'],
  [`app.get('/health', () => {}); app.use(router);`, 'absent absent absent absent'],
])('a server for probes is left alone: %s', (routes, expected) => {
  expect(states(express(routes))).toBe(expected);
});
