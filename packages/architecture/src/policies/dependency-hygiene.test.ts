import { expect, test } from 'vitest';
import { dependencyHygiene } from './dependency-hygiene.js';
import { said } from './said.test-language.js';

const lock = { 'pnpm-lock.yaml': '' };
const manifest = (content: object) => JSON.stringify(content);
const found = (drawing: object, files: Readonly<Record<string, string>>, config = {}) =>
  said(dependencyHygiene, drawing as never, config, files).map(one => one.split(' ').slice(1).join(' '));

test('reports no lockfile, and two', () => {
  const files = { 'package.json': manifest({ dependencies: { pg: '8' } }), 'a.ts': "import 'pg'" };
  expect(found({}, files)).toEqual(['noLockfile noLockfile']);
  expect(found({}, { ...files, 'yarn.lock': '', 'package-lock.json': '{}' })).toEqual([
    'severalLockfiles severalLockfiles',
  ]);
  expect(found({}, { ...files, ...lock })).toEqual([]);
  expect(found({}, { 'package.json': '{}' })).toEqual([]);
});

test('reports packages that no manifest above declares, once each', () => {
  const files = {
    'package.json': manifest({ name: 'root', dependencies: { pg: '8' } }),
    'packages/a/package.json': manifest({ name: 'a', dependencies: { ws: '8' } }),
    ...lock,
    'x.ts': 'pg ws',
  };
  const drawing = { packages: { a: { 'x.ts': ['pg', 'ws', 'got', 'a', 'node:fs'], 'y.ts': ['got'] } } };
  expect(found(drawing, files)).toEqual(['undeclared packages/a/package.json undeclared got']);
});

test('takes declarations of types for declarations', () => {
  const files = {
    'package.json': manifest({ devDependencies: { '@types/express': '5', '@types/scope__name': '1' } }),
    ...lock,
  };
  expect(found({ 'a.ts': ['type express', 'type @scope/name'] }, files)).toEqual([]);
});

test('reports development dependencies that production needs', () => {
  const files = { 'package.json': manifest({ devDependencies: { tsx: '4', zod: '4' } }), ...lock };
  const drawing = {
    src: { 'main.ts': ['./a.ts'], 'aside.ts': ['tsx'], 'a.ts': ['zod', 'type tsx'], 'a.test.ts': ['tsx'] },
    scripts: { 'x.ts': ['tsx'] },
    'vitest.config.ts': ['tsx'],
  };
  expect(found(drawing, files)).toEqual(['devOnly package.json devOnly zod']);
  const bundled = {
    'package.json': manifest({ devDependencies: { zod: '4' }, scripts: { build: 'esbuild src/a.ts --bundle' } }),
    ...lock,
  };
  expect(found({ src: { 'main.ts': ['zod'] } }, bundled)).toEqual([]);
});

test('reports what is declared twice, and what nothing names', () => {
  const files = {
    'package.json': manifest({
      dependencies: { zod: '4', left: '1', knex: '3', pg: '8', '@types/node': '20' },
      devDependencies: { zod: '4' },
      scripts: { x: 'knex migrate' },
    }),
    ...lock,
    'README.md': '# left',
    'src/a.ts': "import 'zod'",
  };
  expect(found({ src: { 'a.ts': ['zod'] } }, files)).toEqual([
    'twice package.json twice zod',
    'unused package.json unused left',
  ]);
});

test('reports code of the service that imports tests', () => {
  const files = { 'package.json': '{}' };
  const drawing = {
    src: {
      'main.ts': ['./a.ts'],
      'factory.ts': ['../test/fake.ts'],
      'a.ts': ['../test/fake.ts', 'type ../test/types.ts'],
      'b.test.ts': ['../test/fake.ts'],
    },
    test: { 'fake.ts': [], 'types.ts': [] },
  };
  expect(found(drawing, files)).toEqual(['importsTest src/a.ts importsTest test/fake.ts']);
});

test('spares specifiers that no registry has', () => {
  const files = { 'package.json': manifest({ name: 'root' }), ...lock };
  expect(found({ 'a.ts': ['https://jslib.k6.io/k6-utils/1.4.0/index.js', 'astro:content'] }, files)).toEqual([]);
});

test('spares what one of its family may ask for, and everything where a part of the project lies elsewhere', () => {
  const files = {
    'package.json': manifest({
      dependencies: {
        '@angular/core': '20',
        '@angular/animations': '20',
        '@aws-sdk/client-s3': '3',
        '@aws-sdk/client-sqs': '3',
      },
    }),
    ...lock,
    'src/a.ts': "import '@angular/core'; import '@aws-sdk/client-s3';",
  };
  expect(found({}, files)).toEqual(['unused package.json unused @aws-sdk/client-sqs']);
  expect(found({}, { ...files, '.gitmodules': '[submodule "src/private"]' })).toEqual([]);
});
