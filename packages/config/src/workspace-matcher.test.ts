import { expect, test } from 'vitest';
import type { PlimsollConfig } from './plimsoll-config.js';
import { resolveConfig } from './resolve-config.js';
import { createWorkspaceMatcher } from './workspace-matcher.js';

const members = new Set(['apps/api', 'packages/money', 'packages/core/utils', 'packages/core', 'backend', 'tools/x']);
const match = (config: PlimsollConfig, path: string) => {
  const found = createWorkspaceMatcher(resolveConfig(config), members).workspaceOf(path);
  return found && `${found.kind} ${found.folder}`;
};

test.each<[string, string | undefined]>([
  ['apps/api/src/main.ts', 'app apps/api'],
  ['services/mails/a.ts', 'app services/mails'],
  ['packages/money/src/a.ts', 'package packages/money'],
  ['packages/core/utils/src/a.ts', 'package packages/core/utils'],
  ['packages/core/index.ts', 'package packages/core'],
  ['libs/ui/deep/inside/a.ts', 'package libs/ui'],
  ['backend/a.ts', undefined],
  ['tools/x/a.ts', undefined],
  ['apps/loose.ts', undefined],
  ['a.ts', undefined],
])('by the preset, %s is of %s', (path, found) => {
  expect(match({ preset: 'monorepo' }, path)).toBe(found);
});

test('apps are asked before packages, and keys replace those of the preset one by one', () => {
  const config: PlimsollConfig = { preset: 'monorepo', workspaces: { apps: ['packages/core', 'backend'] } };
  expect(match(config, 'backend/a.ts')).toBe('app backend');
  expect(match(config, 'packages/core/utils/a.ts')).toBe('app packages/core/utils');
  expect(match(config, 'packages/money/a.ts')).toBe('package packages/money');
  expect(match(config, 'apps/api/a.ts')).toBeUndefined();
});

test('layers of another preset and a workspace go together', () => {
  const config = resolveConfig({ preset: 'clean', workspaces: { apps: ['apps/*'] } });
  expect(config.layers.length).toBeGreaterThan(0);
  expect(config.workspaces).toMatchObject({ apps: ['apps/*'], packages: [] });
  expect(resolveConfig({ preset: 'clean' }).workspaces).toBeUndefined();
});

test('says which files others may import without asking package.json', () => {
  const { isContract } = createWorkspaceMatcher(resolveConfig({ preset: 'monorepo' }), members);
  expect(
    ['packages/money/index.ts', 'packages/money/src/index.mts', 'packages/money/src/a/index.ts', 'index.ts'].map(path =>
      isContract(path),
    ),
  ).toEqual([true, true, false, false]);
});
