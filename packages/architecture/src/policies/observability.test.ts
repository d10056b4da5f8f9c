import { expect, test } from 'vitest';
import type { PlimsollConfig } from '@plimsoll/config';
import type { Drawing } from '../graph/draw-graph.test-language.js';
import { drawSymbols, type DrawnFunctions } from '../graph/draw-symbols.test-language.js';
import { observability } from './observability.js';
import { ask, said } from './said.test-language.js';

const service: DrawnFunctions = {
  'src/main.ts#': ['starts server express Application#listen', 'entry route GET /orders'],
};
const watched = ['pino', 'prom-client', '@opentelemetry/sdk-node'];
const rest = { 'package.json': '{}' };

function lacks(
  main: readonly string[],
  files: Readonly<Record<string, string>> = {},
  config: PlimsollConfig = {},
): string[] {
  const drawing: Drawing = { src: { 'main.ts': main } };
  const found = said(observability, drawing, config, { ...rest, ...files }, drawSymbols(service));
  return found.map(one => one.split(' ')[1] ?? '');
}

test('reports what a service lacks, at the place where it is started', () => {
  const { findings } = ask(observability, { src: { 'main.ts': [] } }, {}, rest, drawSymbols(service));
  expect(findings.map(({ location, messageId, identity }) => [location.file, messageId, identity])).toEqual([
    ['src/main.ts', 'noLogger', 'package.json logger'],
    ['src/main.ts', 'noMetrics', 'package.json metrics'],
    ['src/main.ts', 'noTracing', 'package.json tracing'],
  ]);
  expect(findings[2]).toMatchObject({
    severity: 'warning',
    message:
      '`Application#listen` starts a service, and nothing that is loaded with it traces its requests. Where a slow request spends its time over several services nobody can tell. Start the SDK of OpenTelemetry before everything else: `node --import ./instrumentation.js`.',
  });
});

test('spares what is imported anywhere in the service, or loaded by the command that starts it', () => {
  expect(lacks(watched)).toEqual([]);
  expect(lacks(['pino', 'dd-trace'])).toEqual([]);
  expect(lacks(['type pino', ...watched.slice(1)])).toEqual(['noLogger']);
  const start = { 'package.json': '{ "scripts": { "start": "node -r dd-trace/init dist/main.js" } }' };
  expect(lacks(['winston'], start)).toEqual([]);
  const agent = { 'package.json': '{ "dependencies": { "@opentelemetry/auto-instrumentations-node": "1" } }' };
  expect(lacks(['winston'], agent)).toEqual([]);
  expect(lacks(['winston'], { Dockerfile: 'FROM node:22\nCMD ["node", "--import", "newrelic", "main.js"]' })).toEqual(
    [],
  );
});

test('spares the loggers of frameworks, and those that are written by hand', () => {
  expect(lacks(['@nestjs/common {Module, Logger}', ...watched.slice(1)])).toEqual([]);
  expect(lacks(['@nestjs/common {Module}', ...watched.slice(1)])).toEqual(['noLogger']);
  const drawing: Drawing = { src: { 'main.ts': ['./logger.ts', ...watched.slice(1)], 'logger.ts': [] } };
  expect(said(observability, drawing, {}, rest, drawSymbols(service))).toEqual([]);
});

test('the processes of a package are one service, and one that is declared internal is none', () => {
  const two = drawSymbols({ ...service, 'src/worker.ts#': ['starts consumer bullmq Worker'] });
  const drawing: Drawing = { src: { 'main.ts': ['pino'], 'worker.ts': ['prom-client', 'dd-trace'] } };
  expect(said(observability, drawing, {}, rest, two)).toEqual([]);
  expect(lacks([], {}, { internalServers: ['src/main.ts'] })).toEqual([]);
});

test('says that spans are made and dropped, in place of saying that there are none', () => {
  const { findings } = ask(
    observability,
    { src: { 'main.ts': ['pino', 'prom-client', './a.ts'], 'a.ts': ['@opentelemetry/api'] } },
    {},
    rest,
    drawSymbols(service),
  );
  expect(findings.map(({ messageId, message }) => `${messageId} ${message.split('. ')[0]}`)).toEqual([
    'deadSpans `src/a.ts` uses `@opentelemetry/api`, and nothing that is loaded with `Application#listen` starts an SDK',
  ]);
});

test('spares servers that nobody can ask anything, and those of trials', () => {
  const asked = ['starts server net Server#listen', 'entry route GET /a'];
  const functions = { 'src/free-port.ts#': ['starts server net Server#listen'], 'benchmarks/a.ts#': asked };
  const drawing: Drawing = { src: { 'free-port.ts': [] }, benchmarks: { 'a.ts': [] } };
  expect(said(observability, drawing, {}, rest, drawSymbols(functions))).toEqual([]);
});

test('what calls it is what is started, and not all that import it', () => {
  const functions = {
    'lib/consume.ts#run': ['starts consumer kafkajs Consumer#run'],
    'a/main.ts#': ['calls a/main.ts#main'],
    'a/main.ts#main': ['calls lib/consume.ts#run'],
  };
  const drawing: Drawing = {
    lib: { 'consume.ts': [] },
    a: { 'main.ts': ['../lib/consume.ts'] },
    b: { 'main.ts': ['../lib/consume.ts'] },
  };
  const files = { 'a/package.json': '{}', 'b/package.json': '{}' };
  expect(said(observability, drawing, {}, files, drawSymbols(functions))).toEqual([
    'lib/consume.ts:1 noLogger a/package.json logger',
    'lib/consume.ts:1 noMetrics a/package.json metrics',
    'lib/consume.ts:1 noTracing a/package.json tracing',
  ]);
});

test('what a package of a workspace starts for others is their service', () => {
  const functions = { 'lib/consume.ts#run': ['starts consumer kafkajs Consumer#run'] };
  const drawing: Drawing = {
    lib: { 'consume.ts': [] },
    a: { 'main.ts': ['../lib/consume.ts', ...watched] },
    b: { 'main.ts': ['../lib/consume.ts', 'pino'] },
  };
  const files = {
    'lib/package.json': '{}',
    'a/package.json': '{}',
    'b/package.json': '{ "scripts": { "start": "node -r dd-trace/init main.js" } }',
  };
  expect(said(observability, drawing, {}, files, drawSymbols(functions))).toEqual([]);
});

test('what is expected can be said', () => {
  expect(lacks([], {}, { policies: { observability: { expects: ['logger'] } } })).toEqual(['noLogger']);
});

test('reports metrics that are collected and alert nobody', () => {
  const scrape = { 'monitoring/prometheus.yml': 'scrape_configs:\n  - job_name: api\n' };
  expect(lacks(watched, scrape)).toEqual(['noAlerts']);
  expect(lacks(watched, { 'localenv/prometheus.yml': 'scrape_configs:\n' })).toEqual([]);
  const rule = {
    'monitoring/rules.yml': 'groups:\n  - name: api\n    rules:\n      - alert: Slow\n        expr: x > 1\n',
  };
  expect(lacks(watched, { ...scrape, ...rule })).toEqual([]);
  expect(lacks(watched, { ...scrape, 'alarms.tf': 'resource "aws_cloudwatch_metric_alarm" "a" {}' })).toEqual([]);
});

const sdk =
  "import { NodeSDK } from '@opentelemetry/sdk-node';\nimport { getNodeAutoInstrumentations } from '@opentelemetry/auto-instrumentations-node';\nconst sdk = new NodeSDK({ instrumentations: [getNodeAutoInstrumentations()] });\n";

function late(drawing: Drawing, files: Readonly<Record<string, string>>, functions: DrawnFunctions = {}): string[] {
  const found = ask(observability, drawing, {}, { ...rest, ...files }, drawSymbols(functions)).findings;
  return found.flatMap(({ location, messageId, trace }) => [
    `${location.file}:${location.line} ${messageId}`,
    ...(trace ?? []).map(step => `${step.location.file}:${step.location.line} ${step.message}`),
  ]);
}

test('reports instrumentation that starts behind what it should patch, with the way that loads that first', () => {
  const drawing: Drawing = {
    src: { 'main.ts': ['./app.ts', './tracing.ts'], 'app.ts': ['./db.ts'], 'db.ts': ['pg'], 'tracing.ts': [] },
  };
  expect(late(drawing, { 'src/tracing.ts': `${sdk}sdk.start();` })).toEqual([
    'src/tracing.ts:4 late',
    'src/main.ts:1 `src/main.ts` imports `./app.ts`',
    'src/app.ts:1 `src/app.ts` imports `./db.ts`',
    'src/db.ts:1 `src/db.ts` imports `pg`',
    'src/tracing.ts:4 only then `sdk.start` starts the instrumentation',
  ]);
});

test('imports of a module run before its own statements', () => {
  const drawing: Drawing = { src: { 'main.ts': ['express'] } };
  const text = `${sdk}sdk.start();\n`;
  expect(late(drawing, { 'src/main.ts': text })[0]).toBe('src/main.ts:4 late');
  expect(late({ src: { 'main.ts': ['a', 'b', 'c', 'd', 'require express'] } }, { 'src/main.ts': text })).toEqual([]);
});

test('what a function starts, starts when somebody calls it', () => {
  const text = `${sdk}export function startTracing() {\n  sdk.start();\n}\n`;
  const drawing: Drawing = { src: { 'main.ts': ['./tracing.ts', 'koa'], 'tracing.ts': [] } };
  const calls: DrawnFunctions = {
    'src/main.ts#': ['calls src/main.ts#main'],
    'src/main.ts#main': ['calls src/tracing.ts#startTracing'],
    'src/tracing.ts#startTracing': [],
  };
  expect(late(drawing, { 'src/tracing.ts': text }, calls)[0]).toBe('src/tracing.ts:5 late');
  expect(late(drawing, { 'src/tracing.ts': text })).toEqual([]);
  const behind: Drawing = {
    src: { 'main.ts': ['./tracing.ts', 'dynamic ./app.ts'], 'tracing.ts': [], 'app.ts': ['koa'] },
  };
  expect(late(behind, { 'src/tracing.ts': text }, calls)).toEqual([]);
});

test.each([
  ['an agent', "import tracer from 'dd-trace';\ntracer.init();"],
  ['an agent that is required', "const tracer = require('dd-trace').init({ logInjection: true });"],
  ['an agent that starts when it is loaded', "import 'newrelic';"],
  [
    'single instrumentations',
    "import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';\nregisterInstrumentations({ instrumentations: [new PgInstrumentation()] });",
  ],
])('knows %s', (_, text) => {
  const drawing: Drawing = { src: { 'main.ts': ['pg', './tracing.ts'], 'tracing.ts': ['newrelic'] } };
  expect(late(drawing, { 'src/tracing.ts': text })[0]).toMatch(/^src\/tracing\.ts:\d late$/);
});

test.each<[string, Drawing, Record<string, string>]>([
  ['what comes first', { src: { 'main.ts': ['./tracing.ts', 'pg'], 'tracing.ts': [] } }, {}],
  [
    'what a command loads first',
    { src: { 'main.ts': ['pg', './tracing.ts'], 'tracing.ts': [] } },
    { 'package.json': '{ "scripts": { "start": "node --import ./dist/tracing.js dist/main.js" } }' },
  ],
  ['packages that nothing patches', { src: { 'main.ts': ['zod', 'winston', './tracing.ts'], 'tracing.ts': [] } }, {}],
  [
    'types, and what is loaded later',
    { src: { 'main.ts': ['type pg', 'dynamic koa', 'late require redis', './tracing.ts'], 'tracing.ts': [] } },
    {},
  ],
  ['a process that does not start it', { src: { 'main.ts': ['pg'], 'tracing.ts': [] } }, {}],
])('spares %s', (_, drawing, files) => {
  expect(late(drawing, { 'src/tracing.ts': `${sdk}sdk.start();`, ...files })).toEqual([]);
});

test('spares instrumentation without anything that patches, and of other packages', () => {
  const drawing: Drawing = { src: { 'main.ts': ['pg', './tracing.ts'], 'tracing.ts': [] } };
  const bare = "import { NodeSDK } from '@opentelemetry/sdk-node';\nconst sdk = new NodeSDK({});\nsdk.start();";
  const other =
    "import { X } from '@opentelemetry/instrumentation-koa';\nregisterInstrumentations({ instrumentations: [new X()] });";
  expect(late(drawing, { 'src/tracing.ts': bare })).toEqual([]);
  expect(late(drawing, { 'src/tracing.ts': other })).toEqual([]);
});
