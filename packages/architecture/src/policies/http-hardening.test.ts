import { expect, test } from 'vitest';
import type { PlimsollConfig } from '@plimsoll/config';
import type { Drawing } from '../graph/draw-graph.test-language.js';
import { drawSymbols } from '../graph/draw-symbols.test-language.js';
import { httpHardening } from './http-hardening.js';
import { ask, said } from './said.test-language.js';

const service = drawSymbols({
  'src/main.ts#': ['calls src/app.ts#build', 'starts server express Application#listen'],
  'src/routes.ts#list': ['entry route GET /orders'],
  'src/health.ts#ask': ['entry route GET /health'],
});
const good = ['helmet', 'express-rate-limit', 'compression'];

function missing(app: readonly string[], files: Readonly<Record<string, string>> = {}, config: PlimsollConfig = {}) {
  const drawing: Drawing = {
    src: { 'main.ts': ['./app.ts'], 'app.ts': ['express', './routes.ts', ...app], 'routes.ts': [], 'health.ts': [] },
  };
  return said(httpHardening, drawing, config, files, service).map(one => one.split(' ')[1]);
}

test('reports what an application lacks, at the place where it begins to listen', () => {
  const drawing: Drawing = { src: { 'main.ts': ['./app.ts'], 'app.ts': ['express', './routes.ts'], 'routes.ts': [] } };
  const { findings } = ask(httpHardening, drawing, {}, {}, service);
  expect(
    findings.map(({ location, messageId, identity }) => [location.file, location.line, messageId, identity]),
  ).toEqual([
    ['src/main.ts', 2, 'noSecurityHeaders', 'src/main.ts headers'],
    ['src/main.ts', 2, 'noRateLimit', 'src/main.ts rate-limit'],
    ['src/main.ts', 2, 'noCompression', 'src/main.ts compression'],
  ]);
  expect(findings[0]).toMatchObject({
    severity: 'warning',
    message:
      '`Application#listen` opens a route to the network, and nothing that is loaded with it, and no proxy in this project, sets security headers. Browsers guess at content types, keep using plain HTTP and let any page frame the answers. Register `helmet` before the routes.',
  });
});

test('names what fits the framework', () => {
  const drawing: Drawing = { src: { 'main.ts': ['fastify', './routes.ts'], 'routes.ts': [] } };
  const { findings } = ask(httpHardening, drawing, {}, {}, service);
  expect(findings.map(({ message }) => /Register (\S+)/.exec(message)?.[1])).toEqual([
    '`@fastify/helmet`',
    '`@fastify/rate-limit`',
    '`@fastify/compress`',
  ]);
});

test('spares what is imported anywhere in the application', () => {
  expect(missing(good)).toEqual([]);
  expect(missing(['koa-helmet', '@nestjs/throttler', '@fastify/compress'])).toEqual([]);
  expect(missing(['type helmet', ...good.slice(1)])).toEqual(['noSecurityHeaders']);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'headers set by hand',
    { 'src/routes.ts': "reply.header('X-Content-Type-Options', 'nosniff')" },
    ['noSecurityHeaders'],
  ],
  ['a limiter of its own', { 'src/app.ts': 'export function rateLimit(req, res, next) {}' }, ['noRateLimit']],
  ['answers compressed by hand', { 'src/app.ts': "reply.header('content-encoding', 'gzip')" }, ['noCompression']],
  [
    'what a proxy does',
    { 'deploy/nginx.conf': 'gzip on;\nlimit_req zone=a;\nadd_header X-Frame-Options DENY;' },
    [...all()],
  ],
])('spares %s', (_, files, spared) => {
  expect(missing([], files)).toEqual(all().filter(id => !spared.includes(id)));
});

function all(): string[] {
  return ['noSecurityHeaders', 'noRateLimit', 'noCompression'];
}

test('a text that no application loads shows nothing', () => {
  expect(missing(good.slice(1), { 'src/other.ts': 'const h = { "X-Frame-Options": "DENY" }' })).toEqual([
    'noSecurityHeaders',
  ]);
});

test('spares servers without routes for clients, those that are declared internal, and tests', () => {
  const drawing: Drawing = { src: { 'main.ts': ['express', './health.ts'], 'health.ts': [] } };
  expect(said(httpHardening, drawing, {}, {}, service)).toEqual([]);
  expect(missing([], {}, { internalServers: ['src/main.ts'] })).toEqual([]);
  const inTest = drawSymbols({ 'a.test.ts#': ['starts server http Server#listen', 'entry route GET /a'] });
  expect(said(httpHardening, { 'a.test.ts': [] }, {}, {}, inTest)).toEqual([]);
});

test('what is expected can be said', () => {
  const expects = { policies: { 'http-hardening': { expects: ['cors'] } } } as const;
  expect(missing(good, {}, expects)).toEqual(['noCors']);
  expect(missing(['cors'], {}, expects)).toEqual([]);
});

const parser = (text: string) => missing(good, { 'src/app.ts': text });

test.each([
  ["app.use(express.json({ limit: '50mb' }))"],
  ['const most = 20 * 1024 * 1024;\napp.use(urlencoded({ extended: true, limit: most }))'],
  ['const app = fastify({ bodyLimit: Infinity })'],
  ["app.useBodyParser('json', { limit: '10mb' })"],
  ['app.use((req, res, next) => json({ limit: "50mb" })(req, res, next))'],
  ['app.use(koaBody({ jsonLimit: "8mb" }))'],
])('reports a limit for all bodies: %s', text => {
  expect(parser(text)).toEqual(['bodyLimit']);
});

test.each([
  ["app.use(express.json({ limit: '1mb' }))"],
  ["app.use('/upload', express.json({ limit: '50mb' }))"],
  ["app.use(['/posts'], (req, res, next) => json({ limit: '50mb' })(req, res, next))"],
  ["router.post('/upload', express.raw({ limit: '50mb' }), save)"],
  ['app.use(express.json({ limit: config.limit }))'],
  ["list({ limit: '50mb' })"],
])('spares %s', text => {
  expect(parser(text)).toEqual([]);
});

test('the largest body can be said', () => {
  const files = { 'src/app.ts': "app.use(express.json({ limit: '50mb' }))" };
  expect(missing(good, files, { policies: { 'http-hardening': { bodyLimit: 50 } } })).toEqual([]);
});

test('routes may be handed to what listens', () => {
  const symbols = drawSymbols({
    'src/listen.ts#listen': ['starts server fastify FastifyInstance#listen'],
    'src/routes.ts#list': ['entry route GET /orders'],
  });
  const drawing: Drawing = { src: { 'main.ts': ['./listen.ts', './routes.ts'], 'listen.ts': [], 'routes.ts': [] } };
  expect(said(httpHardening, drawing, {}, {}, symbols)).toHaveLength(3);
});

test('a server for metrics beside the application is no application of its own, nor one whose paths nobody can tell', () => {
  const symbols = drawSymbols({
    'src/main.ts#': ['starts server fastify FastifyInstance#listen'],
    'src/metrics.ts#listen': ['starts server fastify FastifyInstance#listen'],
    'src/routes.ts#list': ['entry route GET /orders'],
  });
  const drawing: Drawing = {
    src: { 'main.ts': ['./metrics.ts', './routes.ts'], 'metrics.ts': [], 'routes.ts': [] },
  };
  expect(said(httpHardening, drawing, {}, {}, symbols).map(one => one.split(':')[0])).toEqual([
    'src/main.ts',
    'src/main.ts',
    'src/main.ts',
  ]);
  const unknown = drawSymbols({ 'a.ts#': ['starts server http Server#listen', 'entry route GET'] });
  expect(said(httpHardening, { 'a.ts': [] }, {}, {}, unknown)).toEqual([]);
});
