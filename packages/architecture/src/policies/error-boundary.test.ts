import { expect, test } from 'vitest';
import { drawSymbols, type DrawnFunctions } from '../graph/draw-symbols.test-language.js';
import { errorBoundary } from './error-boundary.js';
import { ask, said } from './said.test-language.js';

const modules = {
  'main.ts': ['./app.ts', './errors.ts'],
  'app.ts': [],
  'errors.ts': [],
  'other.ts': [],
  'all.test.ts': ['./app.ts', './other.ts'],
};
const found = (functions: DrawnFunctions) => said(errorBoundary, modules, {}, {}, drawSymbols(functions));

const app = { 'app.ts#make': ['fails application application express', 'entry route GET /orders'] };
const worker = { 'app.ts#work': ['fails consumer consumer bullmq'], 'app.ts#mail': ['entry job mails'] };

test('reports an application whose errors nobody turns into answers, with a route that has nowhere to turn', () => {
  const { findings } = ask(errorBoundary, modules, {}, {}, drawSymbols(app));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    messageId: 'application',
    severity: 'warning',
    location: { file: 'app.ts', line: 1 },
    message:
      "This application of express has no place where errors become answers. What `GET /orders` and the others throw reaches clients as the framework's bare page, with the stack outside of production, and no log of yours. Give `use` a last middleware with 4 parameters, which logs and answers for all.",
  });
  expect(findings[0]?.trace?.map(({ location }) => `${location.file}:${location.line}`)).toEqual([
    'app.ts:1',
    'app.ts:2',
  ]);
});

test('reports a consumer of whose failed jobs nobody hears', () => {
  expect(found(worker)).toEqual(['app.ts:1 consumer app.ts consumer of bullmq']);
  // a handler of another kind, and one of another library, hear nothing of it
  expect(found({ ...worker, 'errors.ts#h': ['fails handler application express'] })).toHaveLength(1);
  expect(found({ ...worker, 'errors.ts#h': ['fails handler consumer bull'] })).toHaveLength(1);
});

test('a handler in a module that only tests load together is none', () => {
  expect(found({ ...app, 'other.ts#h': ['fails handler application express'] })).toHaveLength(1);
});

test('a path in the module of the application is a route, too, where nobody can see what answers there', () => {
  expect(found({ 'app.ts#make': ['fails application application koa', 'text /payments'] })).toHaveLength(1);
  expect(found({ 'app.ts#make': ['fails application application koa', 'text /healthz'] })).toEqual([]);
});

test('several applications that one module makes are reported once', () => {
  expect(found({ ...app, 'app.ts#again': ['fails application application express'] })).toHaveLength(1);
});

test.each<[string, DrawnFunctions]>([
  ['an application with a handler', { ...app, 'errors.ts#h': ['fails handler application express'] }],
  ['what may be one', { ...app, 'errors.ts#h': ['fails maybe application express'] }],
  ['an application without a route', { 'app.ts#make': ['fails application application express'] }],
  [
    'an application that says how the service is, and nothing else',
    {
      'app.ts#make': ['fails application application express', 'entry route GET /health', 'steady route GET /version'],
    },
  ],
  ['a consumer with a listener', { ...worker, 'errors.ts#h': ['fails handler consumer bullmq'] }],
  ['a job that deals with its errors', { ...worker, 'app.ts#mail': ['entry job mails', 'catches'] }],
  [
    'a job that calls what deals with its errors',
    { ...worker, 'app.ts#mail': ['entry job mails', 'calls app.ts#send'], 'app.ts#send': ['catches'] },
  ],
  ['tests', { 'all.test.ts#make': ['fails application application express', 'entry route GET /orders'] }],
])('spares %s', (_, functions) => {
  expect(found(functions)).toEqual([]);
});
