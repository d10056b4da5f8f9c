import { expect, test } from 'vitest';
import type { PlimsollConfig } from '@plimsoll/config';
import { drawSymbols, type DrawnFunctions } from '../graph/draw-symbols.test-language.js';
import { apiContract } from './api-contract.js';
import { ask, said } from './said.test-language.js';

const openapi = (...operations: readonly string[]) => {
  const lines = operations.flatMap(one => {
    const [method = '', path = ''] = one.split(' ');
    return [`  ${path}:`, `    ${method.toLowerCase()}: { responses: {} }`];
  });
  return ['openapi: 3.1.0', 'paths:', ...lines].join('\n');
};

function found(
  operations: readonly string[],
  routes: readonly string[],
  files: Readonly<Record<string, string>> = {},
  config: PlimsollConfig = {},
): string[] {
  const functions: DrawnFunctions = Object.fromEntries(
    routes.map((route, index) => [`src/routes.ts#f${index}`, [`entry route ${route}`]]),
  );
  const texts = { 'package.json': '{}', 'openapi.yaml': openapi(...operations), ...files };
  return said(apiContract, {}, config, texts, drawSymbols(functions));
}

test('reports what is promised and not served, and what is served and not promised', () => {
  expect(
    found(
      ['GET /orders', 'GET /orders/{id}', 'DELETE /orders/{id}'],
      ['GET /orders', 'GET /orders/:id', 'POST /orders'],
    ),
  ).toEqual([
    'openapi.yaml:8 notServed openapi.yaml DELETE /orders/{id}',
    'src/routes.ts:1 undocumented src/routes.ts POST /orders',
  ]);
});

test('says what to do', () => {
  const symbols = drawSymbols({ 'a.ts#f': ['entry route GET /a'], 'a.ts#g': ['entry route PUT /b'] });
  const files = { 'openapi.yaml': openapi('GET /a') };
  const { findings } = ask(apiContract, {}, {}, files, symbols);
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    [
      'warning',
      '`PUT /b` is served here, and `openapi.yaml` does not promise it. Nobody who works from the contract knows of it, and no client is generated for it. Describe it there.',
    ],
  ]);
});

test('a route is looked for in all contracts of its package', () => {
  const symbols = drawSymbols({
    'a.ts#f': ['entry route GET /a'],
    'a.ts#g': ['entry route GET /b', 'entry route GET /c'],
  });
  const files = { 'openapi.yaml': openapi('GET /a'), 'openapi-v2.yaml': openapi('GET /b') };
  const { findings } = ask(apiContract, {}, {}, files, symbols);
  expect(findings.map(({ message }) => message.split('. ')[0])).toEqual([
    '`GET /c` is served here, and neither `openapi-v2.yaml` nor `openapi.yaml` promises it',
  ]);
});

test.each<[string, string[], string[], Record<string, string>]>([
  ['what routers are mounted at', ['GET /api/v1/orders/{id}'], ['GET /:id', 'GET /orders/:id'], {}],
  ['a prefix that the contract does not name', ['GET /orders'], ['GET /api/orders'], {}],
  [
    'the paths of servers',
    [],
    ['GET /v1/orders'],
    { 'openapi.yaml': `servers: [{ url: https://a.example/v1 }]\n${openapi('GET /orders')}` },
  ],
  ['routes for every method', ['PUT /orders'], ['request /orders', 'ALL /orders'], {}],
  [
    'probes and documents',
    ['GET /orders'],
    ['GET /orders', 'GET /health', 'GET /docs/json', 'GET /readyz', 'GET /files/*'],
    {},
  ],
  ['the root of a router', ['GET /orders'], ['GET /orders', 'POST /'], {}],
  ['routes whose path nobody can tell', ['GET /orders'], ['GET /orders', 'GET'], {}],
  ['a contract of something else', ['GET /a', 'GET /b', 'GET /c'], ['GET /a', 'GET /x'], {}],
  ['contracts of tests', ['GET /orders'], ['GET /orders'], { 'test/openapi.yaml': openapi('GET /x') }],
])('spares %s', (_, operations, routes, files) => {
  expect(found(operations, routes, files)).toEqual([]);
});

test('each package answers for its own contract', () => {
  const symbols = drawSymbols({ 'a/src/r.ts#f': ['entry route GET /a'], 'b/src/r.ts#f': ['entry route GET /b'] });
  const files = {
    'a/package.json': '{}',
    'b/package.json': '{}',
    'a/openapi.yaml': openapi('GET /a'),
    'openapi.yaml': openapi('GET /b'),
  };
  expect(said(apiContract, {}, {}, files, symbols)).toEqual([]);
});

test('what needs no contract can be said', () => {
  const config = { policies: { 'api-contract': { undocumented: ['POST /hooks'] } } };
  expect(found(['GET /orders'], ['GET /orders', 'POST /hooks'], {}, config)).toEqual([]);
});

const proto = (head: string) =>
  `${head}\nservice Orders {\n  rpc Get (A) returns (A);\n  rpc CancelOrder (A) returns (A);\n}\nmessage A {}\n`;
const fit = proto('syntax = "proto3";\npackage shop.v1;');

test('reports proto files of an old version, and services without a package', () => {
  const faults = (text: string) =>
    said(apiContract, {}, {}, { 'proto/shop.proto': text }).map(one => one.split(' ')[1]);
  expect(faults(fit)).toEqual([]);
  expect(faults(proto('edition = "2023";\npackage shop.v1;'))).toEqual([]);
  expect(faults(proto('package shop.v1;'))).toEqual(['notProto3']);
  expect(faults(proto('syntax = "proto3";'))).toEqual(['noPackage']);
  expect(faults('syntax = "proto3";\nmessage A {}\n')).toEqual([]);
  expect(said(apiContract, {}, {}, { 'third_party/x.proto': proto('') })).toEqual([]);
});

test.each(['Orders', 'OrdersService', 'OrdersServiceDefinition'])('reports RPCs that a registered %s lacks', name => {
  const symbols = drawSymbols({ 'src/rpc.ts#get': [`entry rpc rpc ${name} of get`] });
  const { findings } = ask(apiContract, {}, {}, { 'proto/shop.proto': fit }, symbols);
  expect(findings.map(({ location, messageId, identity }) => `${location.file} ${messageId} ${identity}`)).toEqual([
    'src/rpc.ts notImplemented src/rpc.ts shop.v1.Orders/CancelOrder',
  ]);
  expect(findings[0]?.trace?.map(({ location, message }) => `${location.file}:${location.line} ${message}`)).toEqual([
    'proto/shop.proto:5 `shop.v1.Orders/CancelOrder` is promised',
    'src/rpc.ts:1 and not implemented by this',
  ]);
});

test.each([
  'rpc Orders of get,cancelOrder',
  'rpc Orders of Get,cancel_order,other',
  'rpc Other of get',
  'rpc Orders of ask',
  'rpc of get',
])('spares %s', entry => {
  const symbols = drawSymbols({ 'src/rpc.ts#get': [`entry rpc ${entry}`] });
  expect(said(apiContract, {}, {}, { 'proto/shop.proto': fit }, symbols)).toEqual([]);
});
