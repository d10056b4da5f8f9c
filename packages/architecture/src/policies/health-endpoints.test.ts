import { expect, test } from 'vitest';
import { drawSymbols, type DrawnFunctions } from '../graph/draw-symbols.test-language.js';
import { healthEndpoints } from './health-endpoints.js';
import { ask, said } from './said.test-language.js';

const modules = {
  'main.ts': ['./routes.ts'],
  'routes.ts': [],
  'other.ts': [],
  'with-library.ts': ['@nestjs/terminus'],
};
const found = (functions: DrawnFunctions, files: Record<string, string> = {}) =>
  said(healthEndpoints, modules, {}, files, drawSymbols(functions));

const server = { 'main.ts#start': ['starts server express Express#listen'] };
const orders = { 'routes.ts#orders': ['entry route GET /orders', 'does pg Pool#query database'] };

test('reports a server without a route about its health, with one that it has', () => {
  const { findings } = ask(healthEndpoints, modules, {}, {}, drawSymbols({ ...server, ...orders }));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    messageId: 'missing',
    severity: 'warning',
    location: { file: 'main.ts', line: 1 },
    message:
      '`Express#listen` starts a server with one route, and none of them says how it is. Whatever deploys it sends requests before it can answer and goes on when it hangs. Add a route for liveness and one for readiness, which asks what the service cannot do without.',
  });
  expect(findings[0]?.trace?.map(({ location }) => `${location.file}:${location.line}`)).toEqual([
    'main.ts:1',
    'routes.ts:1',
  ]);
});

test('reports a health route that says the same while the database is away', () => {
  const symbols = drawSymbols({ ...server, ...orders, 'routes.ts#health': ['steady route GET /health'] });
  const { findings } = ask(healthEndpoints, modules, {}, {}, symbols);
  expect(findings.map(({ messageId, identity }) => `${messageId} ${identity}`)).toEqual([
    'neverFlips routes.ts GET /health never flips',
  ]);
  expect(findings[0]?.trace?.map(({ message }) => message)).toEqual([
    '`GET /health` asks nothing',
    'the service cannot answer without `Pool#query`',
  ]);
});

const deployment = (path: string) => ({
  'package.json': '{ "name": "orders" }',
  'k8s/orders.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  template:
    spec:
      containers:
        - name: orders
          image: acme/orders:1
          readinessProbe:
            httpGet: { path: ${path}, port: 80 }
        - name: proxy
          image: envoy:1
          readinessProbe:
            httpGet: { path: /proxy-is-up, port: 81 }
`,
});
const healthy = { ...server, ...orders, 'routes.ts#ready': ['entry route GET /readyz'] };

test('reports a probe of an own container that asks where nothing answers', () => {
  expect(found(healthy, deployment('/ready'))).toEqual([
    'k8s/orders.yaml:10 probeNowhere k8s/orders.yaml asks at /ready',
  ]);
  expect(found(healthy, deployment('/api/readyz'))).toEqual([]);
  expect(found(healthy, deployment('/'))).toEqual([]);
});

test('reports the health check of an image that asks where nothing answers', () => {
  const image = (path: string) => ({
    Dockerfile: `FROM node:22\nHEALTHCHECK CMD curl -f http://localhost:3000${path} || exit 1\nCMD ["node", "main.js"]\n`,
  });
  expect(found(healthy, image('/healthz'))).toEqual(['Dockerfile:2 probeNowhere Dockerfile asks at /healthz']);
  expect(found(healthy, image('/readyz?full=1'))).toEqual([]);
});

test.each<[string, DrawnFunctions]>([
  [
    'a route that asks the database',
    { ...server, ...orders, 'routes.ts#h': ['entry route GET /health', 'does pg Pool#query database'] },
  ],
  ['a steady liveness route beside one that can say no', { ...healthy, 'routes.ts#live': ['steady route GET /livez'] }],
  ['liveness alone', { ...server, ...orders, 'routes.ts#live': ['steady route GET /livez'] }],
  [
    'a service that needs nobody',
    { ...server, 'routes.ts#h': ['steady route GET /health'], 'routes.ts#o': ['entry route GET /o'] },
  ],
  ['a path that is compared in a middleware', { ...server, ...orders, 'routes.ts#m': ['text /healthz'] }],
  ['a server of which no route is known', { ...server, 'routes.ts#m': ['entry route GET'] }],
  ['a script', { 'scripts/try.ts#f': ['starts server express Express#listen'], ...orders }],
])('spares %s', (_, functions) => {
  expect(found(functions)).toEqual([]);
});

test('spares a process with a library that answers by itself', () => {
  const functions = { 'with-library.ts#start': ['starts server express Express#listen', 'entry route GET /orders'] };
  expect(found(functions)).toEqual([]);
  expect(found({ 'other.ts#start': functions['with-library.ts#start'] })).toHaveLength(1);
});

test('a status of something else is no health of the service', () => {
  expect(found({ ...server, ...orders, 'routes.ts#s': ['steady route GET /users/2fa/status'] })).toHaveLength(1);
  expect(found({ ...server, ...orders, 'routes.ts#s': ['entry route GET /orders/:id/health'] })).toHaveLength(1);
});
