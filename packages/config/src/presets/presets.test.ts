import { expect, test } from 'vitest';
import { createLayerMatcher } from '../layer-matcher.js';
import type { PresetName } from '../plimsoll-config.js';
import { resolveConfig } from '../resolve-config.js';
import { undeclaredNames } from '../undeclared-names.js';
import { presets } from './presets.js';

const names = Object.keys(presets) as PresetName[];

test.each(names)('%s names only layers that it has', preset => {
  const { layers, domain } = presets[preset];
  expect(undeclaredNames({ layers, domain })).toEqual([]);
});

test.each(names)('%s is plain data', preset => {
  expect(JSON.parse(JSON.stringify(presets[preset]))).toEqual(presets[preset]);
});

test.each<[PresetName, string, string | undefined]>([
  ['clean', 'src/domain/order.ts', 'domain'],
  ['clean', 'src/Contexts/Mooc/Courses/domain/Course.ts', 'domain'],
  ['clean', 'packages/auth/src/Domain/UseCase/SignIn.ts', 'domain'],
  ['clean', 'src/data/protocols/db/account.ts', 'application'],
  ['clean', 'src/main/factories/usecases/add.ts', 'main'],
  ['clean', 'src/infra/db/usecases/add.ts', 'infrastructure'],
  ['clean', 'src/shared/money.ts', undefined],
  ['hexagonal', 'src/modules/user/database/user.repository.port.ts', 'ports'],
  ['hexagonal', 'src/modules/user/database/user.repository.ts', 'driven-adapters'],
  ['hexagonal', 'src/modules/user/commands/create/create.http.controller.ts', 'driving-adapters'],
  ['hexagonal', 'src/modules/user/domain/user.entity.ts', 'domain'],
  ['nest', 'src/users/users.controller.ts', 'delivery'],
  ['nest', 'src/users/users.module.ts', 'modules'],
  ['nest', 'src/users/entities/user.ts', 'entities'],
  ['go-layout', 'cmd/api/main.ts', 'cmd'],
  ['go-layout', 'internal/order/domain/order.ts', 'domain'],
  ['go-layout', 'internal/domain/order.ts', 'domain'],
  ['go-layout', 'internal/delivery/http.ts', 'delivery'],
  ['go-layout', 'internal/platform/log.ts', 'internal'],
  ['go-layout', 'pkg/money/money.ts', 'pkg'],
])('%s: %s is %s', (preset, path, layer) => {
  expect(createLayerMatcher(resolveConfig({ preset })).layerOf(path)).toBe(layer);
});

test('monorepo declares a workspace and no layers', () => {
  const { layers, workspaces } = resolveConfig({ preset: 'monorepo' });
  expect(layers).toEqual([]);
  expect(workspaces?.contracts).toEqual(['{index,src/index}.*']);
});

test.each<[PresetName, inner: string, outer: string]>([
  ['clean', 'domain', 'infrastructure'],
  ['clean', 'application', 'presentation'],
  ['clean', 'infrastructure', 'main'],
  ['hexagonal', 'application', 'driven-adapters'],
  ['hexagonal', 'domain', 'application'],
  ['nest', 'services', 'delivery'],
  ['nest', 'entities', 'repositories'],
  ['go-layout', 'domain', 'repository'],
  ['go-layout', 'pkg', 'internal'],
])('%s: %s must not import %s', (preset, inner, outer) => {
  expect(createLayerMatcher(resolveConfig({ preset })).mayImport(inner, outer)).toBe(false);
});
