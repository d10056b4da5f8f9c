import { expect, test } from 'vitest';
import { internalPackageViolation } from './internal-package-violation.js';

test.each<[from: string, to: string]>([
  ['src/billing/api.ts', 'src/billing/internal/ledger.ts'],
  ['src/billing/internal/a.ts', 'src/billing/internal/b.ts'],
  ['src/billing/deep/er/a.ts', 'src/billing/internal/ledger.ts'],
  ['cmd/api/main.ts', 'internal/server.ts'],
  ['packages/a/test/ledger.test.ts', 'packages/a/src/internal/ledger.ts'],
  ['packages/a/src/x.ts', 'packages/a/src/internal/ledger.ts'],
  ['test/x.ts', 'src/internal/ledger.ts'],
  ['src/a.ts', 'src/internal.ts'],
  ['src/a.ts', 'src/x/internal.ts'],
  ['src/a.ts', 'src/internals/x.ts'],
])('%s may import %s', (from, to) => {
  expect(internalPackageViolation(from, to)).toBeUndefined();
});

test.each<[from: string, to: string, internal: string, allowedIn: string]>([
  ['src/orders/a.ts', 'src/billing/internal/ledger.ts', 'src/billing/internal', 'src/billing'],
  ['src/billing-ui/a.ts', 'src/billing/internal/ledger.ts', 'src/billing/internal', 'src/billing'],
  ['packages/b/src/x.ts', 'packages/a/src/internal/ledger.ts', 'packages/a/src/internal', 'packages/a'],
  ['packages/b/src/x.ts', 'packages/a/internal/ledger.ts', 'packages/a/internal', 'packages/a'],
  ['src/a/internal/x.ts', 'src/a/internal/b/internal/y.ts', 'src/a/internal/b/internal', 'src/a/internal/b'],
])('%s must not import %s', (from, to, internal, allowedIn) => {
  expect(internalPackageViolation(from, to)).toEqual({ internal, allowedIn });
});
