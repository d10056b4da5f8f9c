import { expect, test } from 'vitest';
import { tempProject } from '../temp-project.test.support.js';
import { inspectManifests } from './inspect-manifests.js';

test('says nothing about manifests that are well, with comments, commas and a BOM', () => {
  const root = tempProject({
    'package.json': '\uFEFF{ "name": "x", "dependencies": {} }',
    'tsconfig.json': '\uFEFF{ // strict\n "compilerOptions": { "strict": true, }, }',
  });
  expect(inspectManifests(root, ['package.json', 'tsconfig.json'])).toEqual([]);
});

test('names the fault of a broken manifest; one deep in the project is a note', () => {
  const root = tempProject({
    'package.json': '{ "name": ',
    'tsconfig.json': '{\n  "compilerOptions": [\n',
    'a/package.json': '{{name}}',
  });
  const found = inspectManifests(root, ['a/package.json', 'package.json', 'tsconfig.json']);
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ['PLIMSOLL_PACKAGE_JSON_INVALID', 'note'],
    ['PLIMSOLL_PACKAGE_JSON_INVALID', 'error-in-ci'],
    ['PLIMSOLL_TSCONFIG_INVALID', 'error-in-ci'],
  ]);
  expect(found[2]?.message).toMatch(/^tsconfig\.json is not valid: \w+ in line 3\./);
});

test('dependencies that are not installed are said aloud, but for Plug’n’Play', () => {
  const declared = { 'package.json': '{ "dependencies": { "pg": "8" } }' };
  const codes = (files: Record<string, string>) =>
    inspectManifests(tempProject(files), ['package.json']).map(({ code }) => code);
  expect(codes(declared)).toEqual(['PLIMSOLL_DEPENDENCIES_MISSING']);
  expect(codes({ ...declared, 'node_modules/pg/index.js': '' })).toEqual([]);
  expect(codes({ ...declared, '.pnp.cjs': '' })).toEqual([]);
  expect(codes({ 'package.json': '{ "devDependencies": { "pg": "8" } }' })).toEqual([]);
});
