import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { TemporaryProject } from './temporary-project.test-language.js';

const lookup = new URL('../../dist/extract/typescript-lookup.js', import.meta.url).href;
const own = (createRequire(import.meta.url)('typescript/package.json') as { version: string }).version;
const cruiser = `
  import { createRequire } from 'node:module';
  const { version } = createRequire(import.meta.url)('typescript/package.json');
  const typescript = await import('typescript').catch(() => ({ default: {} }));
  console.log(version, typescript.default.version, typeof typescript.default.createSourceFile);
`;

/** What a package at the place of dependency-cruiser sees, with and without the redirection. */
function seen(project: TemporaryProject, redirected: boolean): string {
  const program = `${redirected ? `(await import(${JSON.stringify(lookup)})).useOwnTypeScript();` : ''} await import('dependency-cruiser');`;
  project.put('run.mjs', program);
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', 'run.mjs'], {
    cwd: project.root,
    encoding: 'utf8',
  });
  return stdout.trim() || stderr;
}

const installed = {
  'node_modules/dependency-cruiser/package.json':
    '{"name":"dependency-cruiser","type":"module","exports":"./index.js"}',
  'node_modules/dependency-cruiser/index.js': cruiser,
};

test('beside a TypeScript without an API dependency-cruiser gets ours', () => {
  using project = new TemporaryProject({
    ...installed,
    'node_modules/typescript/package.json': '{"name":"typescript","version":"7.0.0","main":"index.js"}',
    'node_modules/typescript/index.js': 'module.exports = { version: "7.0.0" };',
  });
  expect(seen(project, false)).toBe('7.0.0 7.0.0 undefined');
  expect(seen(project, true)).toBe(`${own} ${own} function`);
});

test('beside none as well', () => {
  using project = new TemporaryProject(installed);
  expect(seen(project, false)).toMatch(/Cannot find module 'typescript/);
  expect(seen(project, true)).toBe(`${own} ${own} function`);
});

test('the version is the one that the manifest pins', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(manifest.dependencies['typescript']).toBe('catalog:');
  expect(own).toMatch(/^6\.0\./);
});
