import { expect, test } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { callDeadline } from './call-deadline.js';
import type { Deadline } from './deadline.js';

type Files = Readonly<Record<string, string>>;

/** The deadline of the one marked call of `main.ts` (or of the only file). */
function deadlineIn(files: string | Files): Deadline {
  const all = typeof files === 'string' ? { 'main.ts': files } : files;
  const project = drawProject(all);
  const [call] = project.marked('main.ts');
  if (!call) throw new Error('nothing is marked');
  return callDeadline(project.world, call).deadline;
}

const axios = `import axios from 'axios';\n`;
const http = `import http from 'node:http';\n`;
const breaker = `import CircuitBreaker from 'opossum';\n`;

test.each<[string, string | Files]>([
  ['a global', `await fetch('u'); // ?`],
  ['empty options', `await fetch('u', {}); // ?`],
  ['an address out of sight', `export const f = (url: string) => fetch(url); // ?`],
  ['an explicit undefined', `await fetch('u', { signal: undefined }); // ?`],
  ['a function without options', `${axios}axios.get('u'); // ?`],
  ['options before the end of the overloads', `${axios}axios({ url: 'u' }); // ?`],
  [
    'an unknown address before options',
    `${axios}export const f = (where: any) => axios(where, { method: 'GET' }); // ?`,
  ],
  ['a template before options', `${axios}export const f = (id: string) => axios(\`u/\${id}\`, {}); // ?`],
  ['an aliased import', `import { fetch as send } from 'undici';\nsend('u'); // ?`],
  ['a callback of a wrapper in sight', `const log = <T>(work: () => T) => work();\nlog(() =>\n  fetch('u')); // ?`],
  [
    'a breaker that is told to wait for ever',
    `${breaker}export const b = (id: string) =>\n  fetch(id); // ?\nnew CircuitBreaker(async () => 1, { timeout: 5 });`,
  ],
  [
    'an agent that says nothing of time',
    `${axios}import https from 'node:https';\naxios.get('u', { httpsAgent: new https.Agent({ keepAlive: true }) }); // ?`,
  ],
])('unbounded: %s', (_, files) => {
  expect(deadlineIn(files)).toBe('unbounded');
});

test.each<[string, string | Files]>([
  ['a signal', `export const f = (signal: AbortSignal) => fetch('u', { signal }); // ?`],
  ['a time limit', `${axios}axios.get('u', { timeout: 5 }); // ?`],
  [
    'a limit that another module states',
    {
      'main.ts': `${axios}import { limit } from './limit.js';\naxios.get('u', { timeout: limit }); // ?`,
      'limit.ts': `export const limit = 5;`,
    },
  ],
  ['options in a constant', `const o = { signal: AbortSignal.timeout(5) };\nfetch('u', { ...o }); // ?`],
  ['a default of the library', `import ky from 'ky';\nky.get('u'); // ?`],
  ['the chain', `${http}http.get('u').setTimeout(5);\n// no mark above\nhttp.get('u') // ?\n  .setTimeout(5);`],
  ['what is done with the result', `${http}const r = http.get('u'); // ?\nr.setTimeout(5);`],
  ['a breaker around it', `${breaker}new CircuitBreaker(() =>\n  fetch('u')); // ?`],
  ['a breaker that is given its name', `${breaker}const load = () =>\n  fetch('u'); // ?\nnew CircuitBreaker(load);`],
  [
    'a breaker whose callback calls it',
    `${breaker}class A { load() {\n  return fetch('u'); // ?\n}\nb = new CircuitBreaker(() => this.load()) }`,
  ],
  [
    'a client in another module',
    {
      'main.ts': `import { api } from './api.js';\napi.get('u'); // ?`,
      'api.ts': `${axios}export const api = axios.create({ timeout: 5 });`,
    },
  ],
  [
    'a client in a field',
    `${axios}class A { #api = axios.create({ timeout: 5 });\nload() {\n  return this.#api.get('u'); // ?\n} }`,
  ],
  [
    'a client that a function makes',
    `${axios}const make = () => axios.create({ timeout: 5 });\nconst api = make();\napi.get('u'); // ?`,
  ],
])('bounded: %s', (_, files) => {
  expect(deadlineIn(files)).toBe('bounded');
});

test.each<[string, string | Files]>([
  ['options out of sight', `export const f = (init: RequestInit) => fetch('u', init); // ?`],
  ['a spread out of sight', `export const f = (init: RequestInit) => fetch('u', { ...init }); // ?`],
  ['spread arguments', `export const f = (...all: Parameters<typeof fetch>) => fetch(...all); // ?`],
  ['a request', `export const f = (r: Request) => fetch(r); // ?`],
  ['what is named like a request', `export const f = (req) => fetch(req); // ?`],
  ['an option added later', `const o: RequestInit = {};\no.signal = AbortSignal.timeout(5);\nfetch('u', o); // ?`],
  ['a limit switched off by hand', `${axios}axios.get('u', { timeout: 0 }); // ?`],
  [
    'an injected client',
    `import type { AxiosInstance } from 'axios';\nexport const f = (api: AxiosInstance) => api.get('u'); // ?`,
  ],
  [
    'an injected field',
    `import type { AxiosInstance } from 'axios';\nexport class A { constructor(private api: AxiosInstance) {}\nload() {\n  return this.api.get('u'); // ?\n} }`,
  ],
  [
    'a client that may be handed in',
    `${axios}import type { AxiosInstance } from 'axios';\nexport const f = (given?: AxiosInstance) => { const api = given ?? axios.create();\napi.get('u'); // ?\n}`,
  ],
  ['a stream by option', `${axios}axios.get('u', { responseType: 'stream' }); // ?`],
  ['a response read as a stream', `const r = await fetch('u'); // ?\nr.body;`],
  ['a race', `Promise.race([\n  fetch('u'), // ?\n  later]);`],
  [
    'a wrapper of the project with a timer',
    `const within = <T>(work: () => T) => { setTimeout(() => {}, 5); return work(); };\nwithin(() =>\n  fetch('u')); // ?`,
  ],
  [
    'an unknown wrapper that is named so',
    `import { withTimeout } from 'somewhere';\nwithTimeout(\n  fetch('u'), 5); // ?`,
  ],
  [
    'an agent with a limit',
    `${axios}import https from 'node:https';\naxios.get('u', { httpsAgent: new https.Agent({ timeout: 5 }) }); // ?`,
  ],
  ['a result destroyed by a timer', `${http}const r = http.get('u'); // ?\nsetTimeout(() => r.destroy(), 5);`],
  [
    'a dispatcher of the process',
    {
      'main.ts': `await fetch('u'); // ?`,
      'entry.ts': `import { setGlobalDispatcher } from 'undici';\nsetGlobalDispatcher(agent);`,
    },
  ],
  [
    'a default of the process',
    { 'main.ts': `${axios}axios.get('u'); // ?`, 'entry.ts': `${axios}axios.defaults.timeout = 5;` },
  ],
  [
    'a pool, whose limits are another rule’s',
    `import mysql from 'mysql2/promise';\nconst p = mysql.createPool({});\np.query('x'); // ?`,
  ],
])('unknown: %s', (_, files) => {
  expect(deadlineIn(files)).toBe('unknown');
});

test('a dispatcher that only the tests set says nothing', () => {
  const test = `import { setGlobalDispatcher } from 'undici';\nsetGlobalDispatcher(agent);`;
  expect(deadlineIn({ 'main.ts': `await fetch('u'); // ?`, 'test/setup.ts': test, 'main.test.ts': test })).toBe(
    'unbounded',
  );
});

test('what a client lacks is said where it is made', () => {
  const project = drawProject({
    'main.ts': `import { api } from './api.js';\napi.get('u'); // ?`,
    'api.ts': `${axios}export const api = axios.create(); // ?`,
  });
  const [call] = project.marked('main.ts');
  const [made] = project.marked('api.ts');
  expect(call && callDeadline(project.world, call)).toEqual({ deadline: 'unbounded', client: made });
});
