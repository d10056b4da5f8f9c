import { expect, test } from 'vitest';
import { fileRole } from './file-role.js';
import { resolveConfig } from './resolve-config.js';

const defaults = resolveConfig({});

test.each<[string, string]>([
  ['src/orders/order.service.ts', 'service'],
  ['src/tester.ts', 'service'],
  ['src/latest/price.ts', 'service'],
  ['src/orders/order.service.test.ts', 'test'],
  ['test/orders.ts', 'test'],
  ['src/__tests__/orders.ts', 'test'],
  ['src/orders.test/cases.ts', 'test'],
  ['src/internal/testing/seeder.ts', 'test'],
  ['src/ab-testing/variant.ts', 'service'],
  ['src/main.ts', 'entry'],
  ['packages/api/src/server.ts', 'entry'],
  ['src/index.ts', 'entry'],
  ['packages/money/src/index.ts', 'service'],
  ['bin/plimsoll.js', 'entry'],
  ['cmd/api/start.ts', 'entry'],
  ['src/migrations/0001-init.ts', 'migration'],
  ['src/database/migrate.ts', 'migration'],
  ['src/bin/seed-billing.ts', 'migration'],
  ['src/seeding.ts', 'service'],
  ['src/core/test-util.ts', 'test'],
  ['scripts/release.mjs', 'script'],
  ['src/generated/client.ts', 'generated'],
  ['src/orders_pb.ts', 'generated'],
  ['src/generated/client.test.ts', 'generated'],
  ['types/global.d.ts', 'generated'],
  ['src/orders/orders.module.ts', 'composition-root'],
  ['src/bootstrap/wire.ts', 'composition-root'],
  ['src/config.ts', 'config'],
  ['vitest.config.ts', 'config'],
  ['.eslintrc.cjs', 'config'],
])('%s is %s', (path, role) => {
  expect(fileRole(path, defaults)).toBe(role);
  expect(fileRole(path, defaults)).toBe(role); // from memory
});

test('globs of the config replace the defaults, `...` keeps them', () => {
  const replaced = resolveConfig({ roles: { test: ['spec/**'] } });
  expect(fileRole('spec/orders.ts', replaced)).toBe('test');
  expect(fileRole('src/orders.test.ts', replaced)).toBe('service');
  const added = resolveConfig({ roles: { test: ['...', 'spec/**', '!spec/fixtures/**'] } });
  expect(fileRole('src/orders.test.ts', added)).toBe('test');
  expect(fileRole('spec/orders.ts', added)).toBe('test');
  expect(fileRole('spec/fixtures/orders.ts', added)).toBe('service');
});

test('entries of the config come on top of the default ones', () => {
  const config = resolveConfig({ entries: ['src/jobs/*.ts'] });
  expect(fileRole('src/jobs/nightly.ts', config)).toBe('entry');
  expect(fileRole('src/main.ts', config)).toBe('entry');
});
