import type { PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { domainPurity } from './domain-purity.js';
import { ask, said } from './said.test-language.js';

const config: PlimsollConfig = {
  layers: [
    { name: 'domain', patterns: ['domain/**'] },
    { name: 'infra', patterns: ['infra/**'] },
  ],
  domain: ['domain'],
};

test.each(['pg', 'typeorm', 'express', 'ioredis', 'axios', '@nestjs/common'])(
  'reports the driver or framework %s, once',
  name => {
    const drawing = { domain: { 'a.ts': ['lodash', `type ${name}`, name] } };
    expect(said(domainPurity, drawing, config)).toEqual([`domain/a.ts:2 package domain/a.ts uses ${name}`]);
  },
);

test("reports a package that the user's own table calls a driver", () => {
  const libraries = [
    { module: '@acme/ledger', versions: '*', source: 's', facts: [{ api: 'Ledger#post', io: 'rpc' as const }] },
  ];
  const drawing = { domain: { 'a.ts': ['@acme/ledger'] } };
  expect(said(domainPurity, drawing, config)).toEqual([]);
  expect(said(domainPurity, drawing, { ...config, libraries })).toEqual([
    'domain/a.ts:1 package domain/a.ts uses @acme/ledger',
  ]);
});

test.each([
  'node:fs',
  'node:fs/promises',
  'node:http',
  'node:child_process',
  'node:timers/promises',
  'node:crypto {randomUUID}',
])('reports %s', line => {
  const specifier = line.split(' ')[0];
  expect(said(domainPurity, { domain: { 'a.ts': [line] } }, config)).toEqual([
    `domain/a.ts:1 ambient domain/a.ts uses ${specifier}`,
  ]);
});

test.each(['node:fs {ReadStream}', 'node:fs/promises {FileHandle}', 'node:http {IncomingMessage, ServerResponse}'])(
  'spares what is named as a type only: %s',
  line => {
    expect(said(domainPurity, { domain: { 'a.ts': [line] } }, config)).toEqual([]);
  },
);

test.each(['node:fs {ReadStream, createReadStream}', 'node:http {Server}', 'node:worker_threads {Worker}'])(
  'reports a name that does something: %s',
  line => {
    expect(said(domainPurity, { domain: { 'a.ts': [line] } }, config)).toHaveLength(1);
  },
);

test('reports ambient effects, each name once', () => {
  const drawing = { domain: { 'a.ts': ['uses time Date.now', 'uses time Date.now', 'uses network fetch'] } };
  const { findings } = ask(domainPurity, drawing, config);
  expect(findings.map(finding => finding.message)).toEqual([
    'The domain reaches for `Date.now` (time) by itself. Its outcome then depends on where and when it runs, and tests must patch globals. Hand it the time, or a clock.',
    'The domain reaches for `fetch` (network) by itself. Its outcome then depends on where and when it runs, and tests must patch globals. Hand it a port that the infrastructure implements.',
  ]);
});

test('spares what computes, what is unknown, types of Node, other layers, and tests', () => {
  const drawing = {
    domain: {
      'a.ts': [
        'lodash',
        'zod',
        'pino',
        'node:path',
        'node:util',
        'node:crypto {createHash}',
        'type node:http',
        'type node:fs',
      ],
      'a.test.ts': ['pg', 'uses time Date.now'],
    },
    infra: { 'b.ts': ['pg', 'uses network fetch', 'node:fs'] },
    'c.ts': ['pg'],
  };
  expect(said(domainPurity, drawing, config)).toEqual([]);
});

test('spares what the config allows', () => {
  const drawing = { domain: { 'a.ts': ['@nestjs/common', 'uses time Date.now', 'uses network fetch'] } };
  const policies = {
    'domain-purity': { allowPackages: ['@nestjs/*'], allowAmbient: ['time' as const], severity: 'warning' as const },
  };
  expect(said(domainPurity, drawing, { ...config, policies })).toEqual([
    'domain/a.ts:3 ambient domain/a.ts uses fetch',
  ]);
});

test('a domain without modules is said aloud', () => {
  expect(ask(domainPurity, { infra: { 'b.ts': ['pg'] } }, config).announcements).toEqual([
    expect.objectContaining({ code: 'PLIMSOLL_POLICY_MATCHES_NOTHING', severity: 'error-in-ci' }),
  ]);
});
