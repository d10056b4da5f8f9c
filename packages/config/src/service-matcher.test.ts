import { expect, test } from 'vitest';
import type { PlimsollConfig } from './plimsoll-config.js';
import { resolveConfig } from './resolve-config.js';
import { createServiceMatcher } from './service-matcher.js';

const config: PlimsollConfig = {
  services: [
    { name: 'orders', patterns: ['services/orders/**'], contracts: ['services/orders/api/**'], mayUse: ['billing'] },
    { name: 'billing', patterns: ['services/billing/**'], mayUse: ['*'] },
    { name: 'mails', patterns: ['services/mails/**'], mayUse: [] },
  ],
  slices: { folders: ['services/billing/features/*', 'src/modules/*'] },
};

test.each<[string, string | undefined, boolean]>([
  ['services/orders/a.ts', 'orders', false],
  ['services/orders/api/a.ts', 'orders', true],
  ['services/billing/index.ts', 'billing', false],
  ['services/billing/features/tax/rate.ts', 'services/billing/features/tax', false],
  ['services/billing/features/tax/index.ts', 'services/billing/features/tax', true],
  ['src/modules/user/domain/index.ts', 'src/modules/user', false],
  ['src/modules/index.ts', undefined, false],
  ['src/main.ts', undefined, false],
])('%s belongs to %s', (path, name, isContract) => {
  expect(createServiceMatcher(resolveConfig(config)).serviceOf(path)).toEqual(name && { name, isContract });
});

test('says who may use whom', () => {
  const { mayUse } = createServiceMatcher(resolveConfig(config));
  expect([mayUse('orders', 'billing'), mayUse('orders', 'mails'), mayUse('billing', 'mails')]).toEqual([
    true,
    false,
    true,
  ]);
  expect([mayUse('mails', 'orders'), mayUse('src/modules/user', 'src/modules/wallet')]).toEqual([false, true]);
});
