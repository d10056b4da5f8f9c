import { expect, test } from 'vitest';
import { isInternalServer } from './internal-server.js';
import { resolveConfig } from './resolve-config.js';

const config = resolveConfig({ internalServers: ['apps/crawler/**', 'src/app.ts#startAdmin'] });

test.each<[string, string[], boolean]>([
  ['apps/crawler/src/main.ts', [], true],
  ['src/app.ts', ['startAdmin'], true],
  ['src/app.ts', ['listen', 'startAdmin'], true],
  ['src/app.ts', ['startPublic'], false],
  ['src/app.ts', [], false],
  ['src/main.ts', ['startAdmin'], false],
])('a server in %s, in the functions %j: %s', (path, functions, expected) => {
  expect(isInternalServer(path, functions, config)).toBe(expected);
});

test('no server is internal unless somebody says so', () => {
  expect(isInternalServer('src/internal/admin.ts', ['admin'], resolveConfig({}))).toBe(false);
});
