import { expect, test } from 'vitest';
import { ask, said } from './said.test-language.js';
import { testsPresent } from './tests-present.js';

const found = (drawing: object, files: Readonly<Record<string, string>> = {}, config = {}) =>
  said(testsPresent, drawing as never, config, { 'package.json': '{}', ...files }).map(one => one.split(' ')[1]);
const all = [
  'no-unit',
  'no-integration',
  'no-e2e',
  'no-contract',
  'no-load',
  'no-benchmark',
  'no-profile',
  'no-property',
  'coverage',
  'inOrder',
];

test('reports each kind that is not there', () => {
  expect(found({ src: { 'a.ts': [] } })).toEqual(all);
});

test('finds them by paths, imports, dependencies and scripts', () => {
  const drawing = {
    src: { 'a.ts': [], 'a.test.ts': ['./a.ts', 'fast-check'] },
    test: { 'orders.integration.test.ts': ['testcontainers'], contract: { 'x.test.ts': ['@pact-foundation/pact'] } },
    e2e: { 'order.spec.ts': ['@playwright/test'] },
  };
  const files = {
    'package.json': JSON.stringify({ scripts: { load: 'k6 run load.js', prof: 'node --cpu-prof dist/main.js' } }),
    'bench/parse.bench.js': '',
    'vitest.config.ts':
      'export default { test: { sequence: { shuffle: true }, coverage: { thresholds: { lines: 85, branches: 80 } } } };',
  };
  expect(found(drawing, files)).toEqual([]);
});

test('wants 80 % of coverage, or what the config says, whoever sets it', () => {
  const floor = (files: Readonly<Record<string, string>>, config = {}) => found({}, files, config).includes('coverage');
  expect(floor({ '.nycrc.json': '{ "check-coverage": true, "lines": 60 }' })).toBe(true);
  expect(floor({ 'jest.config.js': 'module.exports = { coverageThreshold: { global: { lines: 90 } } };' })).toBe(false);
  expect(floor({ 'vitest.config.mts': 'export default { test: { coverage: { thresholds: { 100: true } } } }' })).toBe(
    false,
  );
  expect(floor({ 'package.json': '{ "scripts": { "t": "c8 --check-coverage --lines 80 mocha" } }' })).toBe(false);
  expect(floor({ 'package.json': '{ "jest": { "coverageThreshold": { "global": { "branches": 50 } } } }' })).toBe(true);
  expect(floor({ '.c8rc.json': '{ "lines": 60 }' }, { policies: { 'tests-present': { coverage: 60 } } })).toBe(false);
});

test('reports declared layers that no test imports', () => {
  const drawing = { src: { domain: { 'a.ts': [] }, infra: { 'b.ts': [] }, 'a.test.ts': ['./domain/a.ts'] } };
  const config = {
    layers: [
      { name: 'domain', patterns: ['src/domain/**'] },
      { name: 'infra', patterns: ['src/infra/**'] },
    ],
  };
  const { findings } = ask(testsPresent, drawing, config, { 'package.json': '{}' });
  expect(findings.filter(({ messageId }) => messageId === 'untestedLayer').map(({ identity }) => identity)).toEqual([
    'layer infra',
  ]);
});

test('leaves out what the config calls needless', () => {
  const notNeeded = [
    'integration',
    'e2e',
    'contract',
    'load',
    'benchmark',
    'profile',
    'property',
    'coverage',
    'shuffle',
  ] as const;
  expect(found({}, {}, { policies: { 'tests-present': { notNeeded } } })).toEqual(['no-unit']);
});

test('finds those that settings, scripts and workflows tell of', () => {
  const kinds = (files: Readonly<Record<string, string>>) => found({ src: { 'a.ts': [] } }, files);
  expect(kinds({ 'vitest.integration.config.ts': '' })).not.toContain('no-integration');
  expect(kinds({ 'package.json': '{ "scripts": { "test:db": "vitest --project integration" } }' })).not.toContain(
    'no-integration',
  );
  expect(kinds({ '.github/workflows/e2e-self-hosted.yml': 'on: push' })).not.toContain('no-e2e');
});

test('takes tests beside which the build server starts a database for integration tests', () => {
  const ci = (image: string) => ({
    '.github/workflows/ci.yml': `jobs:\n  test:\n    services:\n      db:\n        image: ${image}\n    steps:\n      - run: npm test\n`,
  });
  const tested = { src: { 'a.test.ts': [] } };
  expect(found(tested, ci('postgres:14.2'))).not.toContain('no-integration');
  expect(found(tested, ci('bitnami/mysql'))).not.toContain('no-integration');
  expect(found(tested, { '.gitlab-ci.yml': 'test:\n  services: [mongo:7]\n  script: [npm test]\n' })).not.toContain(
    'no-integration',
  );
  expect(found(tested, ci('redis'))).toContain('no-integration');
  expect(found({ src: { 'a.ts': [] } }, ci('postgres:14.2'))).toContain('no-integration');
});

test('takes a measurement in CI for a benchmark', () => {
  const ci = (run: string) => ({ '.github/workflows/ci.yml': `jobs:\n  a:\n    steps:\n      - run: ${run}\n` });
  const tested = { src: { 'a.test.ts': [] } };
  expect(found(tested, ci('pnpm --filter performance run-tests --duration 1m'))).not.toContain('no-benchmark');
  expect(found(tested, ci('npx autocannon -d 30 http://localhost:3000'))).not.toContain('no-benchmark');
  expect(found(tested, ci('npm test'))).toContain('no-benchmark');
});
