import { expect, test } from 'vitest';
import { drawSymbols, type DrawnFunctions } from '../graph/draw-symbols.test-language.js';
import { ask, said } from './said.test-language.js';
import { signalPropagation } from './signal-propagation.js';

const lost = (functions: DrawnFunctions) => said(signalPropagation, {}, {}, {}, drawSymbols(functions));

const chain = {
  'http.ts#get': ['entry route GET /orders', 'signal request.signal', 'calls orders.ts#find with taking'],
  'orders.ts#find': ['signal options.signal', 'calls prices.ts#load without'],
  'prices.ts#load': ['calls client.ts#fetchPrice'],
  'client.ts#fetchPrice': ['waits global fetch'],
};

test('reports the call that drops the signal, with the way from the route to what waits', () => {
  const { findings } = ask(signalPropagation, {}, {}, {}, drawSymbols(chain));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: 'signal-propagation',
    messageId: 'notTaken',
    severity: 'error',
    location: { file: 'orders.ts', line: 2 },
    identity: 'orders.ts#find -> prices.ts#load',
    message:
      '`find` has `options.signal` and calls `load` without it. When `GET /orders` is given up, `fetch`, 2 calls below, keeps running and holds what it has. Give `load` a parameter for the signal and pass `options.signal` on, down to `fetch`.',
  });
  expect(findings[0]?.trace?.map(({ location, message }) => `${location.file}:${location.line} ${message}`)).toEqual([
    'http.ts:1 GET /orders comes in',
    'http.ts:3 `get` calls `find`',
    'orders.ts:2 `find` calls `load` without `options.signal`: here the signal is lost',
    'prices.ts:1 calls `fetchPrice`',
    'client.ts:1 `fetch` waits, and nobody can stop it',
  ]);
});

test('a function that takes a signal and is not given it loses it there, whatever it does with one', () => {
  expect(
    lost({
      'a.ts#get': ['entry rpc Get', 'signal signal', 'calls b.ts#load without taking'],
      'b.ts#load': ['signal signal', 'waits undici request with'],
    }),
  ).toEqual(['a.ts:3 notPassed a.ts#get -> b.ts#load']);
});

test('a driver that is called without it loses it at once', () => {
  expect(lost({ 'a.ts#get': ['entry job mails', 'signal signal', 'waits global fetch'] })).toEqual([
    'a.ts:3 notPassed a.ts#get -> global fetch',
  ]);
});

test('a callback sees the signals around it', () => {
  expect(
    lost({
      'a.ts#get': ['entry route GET /', 'signal signal', 'hands a.ts#each with'],
      'a.ts#each': ['parent a.ts#get', 'calls b.ts#load'],
      'b.ts#load': ['waits global fetch'],
    }),
  ).toEqual(['a.ts:2 notTaken a.ts#each -> b.ts#load']);
});

test('each callee of a function is reported once, and cycles end', () => {
  expect(
    lost({
      'a.ts#get': ['entry route GET /', 'signal signal', 'calls a.ts#more', 'calls a.ts#more', 'calls a.ts#get with'],
      'a.ts#more': ['calls a.ts#more', 'calls a.ts#get', 'waits global fetch'],
    }),
  ).toEqual(['a.ts:3 notTaken a.ts#get -> a.ts#more']);
});

test.each<[string, DrawnFunctions]>([
  ['a signal that goes along', { ...chain, 'orders.ts#find': ['signal s', 'calls prices.ts#load with'] }],
  ['what nobody can tell', { ...chain, 'orders.ts#find': ['signal s', 'calls prices.ts#load maybe'] }],
  ['code that no entry reaches', { ...chain, 'http.ts#get': ['signal s'] }],
  ['a function that has no signal', { ...chain, 'orders.ts#find': ['calls prices.ts#load'] }],
  ['a driver that cannot be stopped', { ...chain, 'client.ts#fetchPrice': ['does pg Pool#query database'] }],
  ['a driver that has a signal of its own', { ...chain, 'client.ts#fetchPrice': ['waits global fetch with'] }],
  [
    'a way on which somebody makes a new signal',
    { ...chain, 'prices.ts#load': ['signal own', 'calls client.ts#fetchPrice with'] },
  ],
  ['what may change something', { ...chain, 'client.ts#fetchPrice': ['waits axios Axios#post changing'] }],
  ['what nobody waits for', { ...chain, 'orders.ts#find': ['signal s', 'aside calls prices.ts#load'] }],
  ['what is not waited for below', { ...chain, 'prices.ts#load': ['aside calls client.ts#fetchPrice'] }],
  [
    'what puts things away',
    { ...chain, 'orders.ts#find': ['signal s', 'calls prices.ts#close'], 'prices.ts#close': ['waits global fetch'] },
  ],
])('spares %s', (_, functions) => {
  expect(lost(functions)).toEqual([]);
});
