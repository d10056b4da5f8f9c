import { expect, test } from 'vitest';
import { projectStructure } from './project-structure.js';
import { ask, said } from './said.test-language.js';

const found = (files: Readonly<Record<string, string>>, config = {}) =>
  said(projectStructure, { src: { 'a.ts': [] } }, config, { 'package.json': '{}', ...files });

test('reports tracked files of secrets, and no examples, empty ones or those of tests', () => {
  const files = {
    '.env': 'TOKEN=x',
    'apps/api/.env.production': 'A=1',
    '.env.example': 'A=',
    '.env.test': 'A=1',
    'b/.env': '# nothing\n',
  };
  expect(found(files)).toEqual([
    '.env:1 trackedEnv env .env',
    'apps/api/.env.production:1 trackedEnv env apps/api/.env.production',
  ]);
});

test('asks for no folders where no layout is declared', () => {
  expect(found({ 'main.ts': '' })).toEqual([]);
});

test('reports the folders that the declared layout asks for', () => {
  const config = { policies: { 'project-structure': { layout: 'go-like' as const } } };
  expect(
    found({ 'src/a.ts': '', 'orders.proto': 'syntax = "proto3";' }, config).map(one =>
      one.split(' ').slice(2).join(' '),
    ),
  ).toEqual(['go-like cmd', 'go-like internal', 'go-like api', 'go-like config', 'go-like docs']);
  const whole = {
    'cmd/api/main.ts': '',
    'internal/a.ts': '',
    'api/orders.proto': 'syntax = "proto3";',
    'config/a.ts': '',
    'docs/a.md': '',
    'tests/a.ts': '',
  };
  expect(found(whole, config)).toEqual([]);
});

test('takes the layout from the preset, and other layouts', () => {
  const go = ask(projectStructure, { 'a.ts': [] }, { preset: 'go-layout' }, { 'package.json': '{}' });
  expect(go.findings[0]?.message).toContain('`cmd/`');
  const mono = { policies: { 'project-structure': { layout: 'monorepo' as const } } };
  expect(found({ 'apps/api/a.ts': '', 'packages/b/c.ts': '', 'docs/a.md': '' }, mono)).toEqual([]);
  const hexagonal = { policies: { 'project-structure': { layout: 'hexagonal' as const } } };
  expect(
    found(
      {
        'src/modules/user/domain/a.ts': '',
        'src/modules/user/commands/b.ts': '',
        'src/modules/user/database/c.ts': '',
        'docs/a.md': '',
      },
      hexagonal,
    ),
  ).toEqual([]);
});
