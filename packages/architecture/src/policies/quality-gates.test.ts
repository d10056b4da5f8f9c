import { expect, test } from 'vitest';
import { qualityGates } from './quality-gates.js';
import { said } from './said.test-language.js';

const workflow = (...runs: string[]) => `jobs:\n  a:\n    steps:\n${runs.map(run => `      - run: ${run}\n`).join('')}`;
const manifest = (scripts: Readonly<Record<string, string>>, rest = {}) => JSON.stringify({ scripts, ...rest });
const found = (files: Readonly<Record<string, string>>) =>
  said(qualityGates, {}, {}, files).map(one => one.split(' ')[1]);
const hook = { '.husky/pre-commit': 'npx lint-staged\n' };

test('reports a project that nothing checks', () => {
  expect(said(qualityGates, {}, {}, { 'package.json': '{}' })).toEqual([
    'package.json:1 noCi noCi',
    'package.json:1 noCommitHook noCommitHook',
  ]);
});

test('reports the gates that no pipeline has, at the first pipeline', () => {
  const files = {
    'package.json': manifest({ test: 'vitest run' }),
    'tsconfig.json': '{}',
    '.github/workflows/ci.yml': workflow('npm ci', 'npm test'),
    ...hook,
  };
  expect(said(qualityGates, {}, {}, files)).toEqual([
    '.github/workflows/ci.yml:1 formatNotInCi formatNotInCi',
    '.github/workflows/ci.yml:1 lintNotInCi lintNotInCi',
    '.github/workflows/ci.yml:1 typesNotInCi typesNotInCi',
  ]);
});

test('follows scripts through scripts, packages and their hooks', () => {
  const files = {
    'package.json': manifest({
      verify: 'run-s check:* test',
      'check:types': 'tsc -b',
      'check:lint': 'turbo run lint --filter=a',
    }),
    'packages/a/package.json': manifest({
      lint: 'eslint .',
      test: 'node --import tsx --test',
      pretest: 'prettier --check .',
    }),
    'tsconfig.json': '{}',
    '.gitlab-ci.yml': 'test:\n  script:\n    - pnpm verify\n',
    ...hook,
  };
  expect(found(files)).toEqual([]);
});

test('does not ask for types where there are none, nor for a formatter beside an ESLint that formats', () => {
  const files = {
    'package.json': manifest(
      { lint: 'eslint .', test: 'mocha' },
      { devDependencies: { 'eslint-plugin-prettier': '5' } },
    ),
    '.github/workflows/ci.yml': workflow('npm run lint', 'npm t'),
    ...hook,
  };
  expect(found(files)).toEqual([]);
});

test('says nothing of what make or a container does', () => {
  const files = { 'package.json': '{}', '.github/workflows/ci.yml': workflow('make ci'), ...hook };
  expect(found(files)).toEqual([]);
});

test('says nothing of what orbs, includes and workflows of others do', () => {
  const of = (path: string, text: string) => found({ 'package.json': '{}', [path]: text, ...hook });
  expect(of('.circleci/config.yml', 'orbs: { build: acme/build@1 }\n')).toEqual([]);
  expect(of('.gitlab-ci.yml', 'include: [{ project: acme/ci }]\n')).toEqual([]);
  expect(of('.github/workflows/a.yml', 'jobs:\n  a: { uses: acme/ci/.github/workflows/node.yml@v1 }\n')).toEqual([]);
  expect(of('.github/workflows/a.yml', 'jobs:\n  a: { uses: ./.github/workflows/b.yml }\n')).toHaveLength(3);
});

test.each([
  ['simple-git-hooks', { 'package.json': manifest({}, { 'simple-git-hooks': { 'pre-commit': 'npx lint-staged' } }) }],
  ['lefthook', { 'package.json': '{}', 'lefthook.yml': 'pre-commit:\n  commands:\n    a: { run: npx eslint . }\n' }],
  ['pre-commit', { 'package.json': '{}', '.pre-commit-config.yaml': 'repos:\n  - hooks:\n      - id: eslint\n' }],
])('takes %s for a commit hook', (_, files) => {
  expect(found(files)).toEqual(['noCi']);
});
