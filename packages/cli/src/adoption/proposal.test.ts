import { resolveConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawnGraph, drawnModules } from './drawn-modules.test.support.js';
import { folderOrder } from './folder-order.js';
import { printConfig } from './print-config.js';
import { propose } from './proposal.js';
import { webFolders } from './web-folders.js';
import { weighPreset } from './weigh-preset.js';

const clean = {
  'src/domain/order.ts': ['src/kernel/entity.ts'],
  'src/application/place.ts': ['src/domain/order.ts', 'src/kernel/result.ts'],
  'src/infrastructure/orders.ts': ['src/domain/order.ts', 'src/kernel/entity.ts', 'npm:pg'],
  'src/presentation/routes.ts': ['src/application/place.ts', 'src/infrastructure/orders.ts'],
  'src/kernel/entity.ts': [],
  'src/kernel/result.ts': [],
  'src/main.ts': ['src/presentation/routes.ts'],
  'test/order.test.ts': ['src/domain/order.ts'],
};

test('weighs how many modules have a layer, and which way they import each other', () => {
  const fit = weighPreset(drawnModules(clean), resolveConfig({ preset: 'clean' }));
  expect(fit).toMatchObject({
    total: 6,
    between: 4,
    against: 1,
    unplaced: ['src/kernel/entity.ts', 'src/kernel/result.ts'],
  });
  expect(fit.confidence).toBeCloseTo((4 / 6) * (3 / 4));
  const upsideDown = {
    'src/domain/a.ts': ['src/application/b.ts'],
    'src/application/b.ts': ['src/infrastructure/c.ts'],
    'src/infrastructure/c.ts': [],
  };
  expect(weighPreset(drawnModules(upsideDown), resolveConfig({ preset: 'clean' })).confidence).toBe(0);
});

test('proposes the likeliest preset, with what every layer may import, and says what has no layer', () => {
  const proposal = propose({ graph: drawnGraph({ ...clean, 'src/odd/one.ts': [], 'src/odd/two.ts': [] }) });
  expect(proposal.preset).toMatchObject({
    name: 'clean',
    shared: ['src/kernel/**'],
    unplaced: ['src/odd/one.ts', 'src/odd/two.ts'],
    against: 1,
  });
  expect(printConfig(proposal)).toMatch(
    /^import type \{ PlimsollConfig \} from 'plimsoll';\n\nexport default \{\n {2}\/\/ \d+ % sure\./,
  );
  expect(printConfig(proposal)).toContain(
    "  preset: 'clean',\n  // What every layer may import.\n  shared: ['src/kernel/**'],\n",
  );
});

test('tokens that everybody takes from where the container is are shared, and a module that uses a layer is not', () => {
  const layered = (packageName: string) => ({
    [`packages/${packageName}/src/Domain/User.ts`]: [`packages/${packageName}/src/Bootstrap/Types.ts`],
    [`packages/${packageName}/src/Infra/Users.ts`]: [
      `packages/${packageName}/src/Domain/User.ts`,
      `packages/${packageName}/src/Bootstrap/Types.ts`,
      `packages/${packageName}/src/Bootstrap/Container.ts`,
    ],
    [`packages/${packageName}/src/Controller/Users.ts`]: [
      `packages/${packageName}/src/Domain/User.ts`,
      `packages/${packageName}/src/Bootstrap/Container.ts`,
    ],
    [`packages/${packageName}/src/Bootstrap/Types.ts`]: [],
    [`packages/${packageName}/src/Bootstrap/Container.ts`]: [`packages/${packageName}/src/Infra/Users.ts`],
  });
  const { preset } = propose({ graph: drawnGraph({ ...layered('auth'), ...layered('files') }) });
  expect(preset).toMatchObject({ name: 'clean', shared: ['packages/*/src/Bootstrap/Types.ts'] });
});

test('proposes no preset where none fits, and says how the folders import each other', () => {
  const proposal = propose({
    graph: drawnGraph({
      'src/http/a.ts': ['src/storage/a.ts', 'src/lib/a.ts'],
      'src/storage/a.ts': ['src/lib/a.ts'],
      'src/lib/a.ts': ['src/http/b.ts'],
      'src/http/b.ts': ['src/storage/a.ts', 'src/lib/a.ts'],
    }),
  });
  expect(proposal.preset).toBeUndefined();
  expect(proposal.order).toEqual({ folders: ['src/lib', 'src/storage', 'src/http'], between: 6, against: 1 });
  const text = printConfig(proposal);
  expect(text).toContain('No preset has these layers.');
  expect(text).toContain("//   { name: 'storage', patterns: ['src/storage/**'] },");
});

test('one folder, or folders that know nothing of each other, have no order', () => {
  expect(folderOrder(drawnModules({ 'src/a.ts': ['src/b.ts'], 'src/b.ts': [] }))).toBeUndefined();
  expect(folderOrder(drawnModules({ 'src/a/a.ts': [], 'src/b/b.ts': [] }))).toBeUndefined();
});

test('tells the folders of web pages, and not those around a server', () => {
  const pages = (folder: string) => ({
    [`${folder}/a.tsx`]: [],
    [`${folder}/b.tsx`]: ['npm:react'],
    [`${folder}/c.ts`]: ['npm:vue'],
  });
  const server = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map(name => [`src/apps/shop/backend/${name}.ts`, []]));
  expect(webFolders(drawnModules({ ...pages('src/apps/shop/frontend'), ...server }))).toEqual([
    'src/apps/shop/frontend',
  ]);
  expect(webFolders(drawnModules({ ...pages('apps/web/src'), 'apps/api/a.ts': [] }))).toEqual(['apps']);
  expect(webFolders(drawnModules(server))).toEqual([]);
});
