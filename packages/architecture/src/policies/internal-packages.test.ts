import { expect, test } from 'vitest';
import { internalPackages } from './internal-packages.js';
import { ask, said } from './said.test-language.js';

const billing = { 'index.ts': ['./internal/ledger.ts'], internal: { 'ledger.ts': ['./sum.ts'], 'sum.ts': [] } };

test.each(['import', 'type', 'import-type', 'export', 'require', 'dynamic'])(
  'reports an edge of the kind %s from outside',
  kind => {
    const drawing = { src: { billing, orders: { 'a.ts': [`${kind} ../billing/internal/ledger.ts`] } } };
    expect(said(internalPackages, drawing)).toEqual([
      'src/orders/a.ts:1 outside src/orders/a.ts -> src/billing/internal/ledger.ts',
    ]);
  },
);

test('reports across packages of a workspace, and once for each file', () => {
  const drawing = {
    packages: {
      a: { src: { internal: { 'x.ts': [] } } },
      b: { src: { 'y.ts': ['../../a/src/internal/x.ts', 'type ../../a/src/internal/x.ts'] } },
    },
  };
  const { findings } = ask(internalPackages, drawing);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    severity: 'error',
    message:
      'This module imports `packages/a/src/internal/x.ts`, which `packages/a/src/internal/` keeps for `packages/a/`. Its owners change it without looking for users outside. Import what `packages/a/` offers in public, or move the code there.',
  });
});

test('spares imports from below the parent, tests of the package, and other packages of npm', () => {
  const drawing = {
    src: { billing, 'main.ts': ['./billing/index.ts', 'rxjs/internal/x'] },
    packages: { a: { src: { internal: { 'x.ts': [] } }, test: { 'x.test.ts': ['../src/internal/x.ts'] } } },
    internal: { 'server.ts': [] },
    cmd: { 'main.ts': ['../internal/server.ts'] },
  };
  expect(said(internalPackages, drawing)).toEqual([]);
});
