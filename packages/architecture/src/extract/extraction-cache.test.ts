import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { edgesOf, TemporaryProject } from './temporary-project.test-language.js';

interface Written {
  readonly content: { readonly stamps: object };
}

const files = {
  'package.json': '{"workspaces":["packages/*"]}',
  'tsconfig.base.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
  'tsconfig.json': '{"extends":"./tsconfig.base.json"}',
  'packages/p/package.json': '{"name":"p","main":"one.js"}',
  'packages/p/one.ts': '',
  'packages/p/two.ts': '',
  'src/a.ts': "import '@/b';\nimport 'p';\nimport './later.js';\nimport './data.json';",
  'src/b.ts': "import './a.js';",
  'src/data.json': '{}',
  'other/b.ts': '',
};

/** Edges with the cache must be those without, after each change. */
async function agree(project: TemporaryProject, cache: string): Promise<{ edges: string[]; cached: number }> {
  const warm = await project.extract(cache);
  const cold = await project.extract();
  expect(edgesOf(warm.graph)).toEqual(edgesOf(cold.graph));
  expect(warm.announcements).toEqual(cold.announcements);
  return { edges: edgesOf(warm.graph), cached: warm.cached };
}

test('the cache is used, and never wrong', async () => {
  using project = new TemporaryProject(files);
  using elsewhere = new TemporaryProject({});
  const cache = elsewhere.root;
  expect((await agree(project, cache)).cached).toBe(0);
  const warm = await agree(project, cache);
  expect(warm.cached).toBe(5);
  expect(warm.edges).toContain('src/a.ts:3:8 static ./later.js -> ?');

  project.put('src/a.ts', `// moved\n${files['src/a.ts']}\nimport './b.js';`);
  const edited = await agree(project, cache);
  expect(edited.cached).toBe(4);
  expect(edited.edges).toContain('src/a.ts:6:8 static ./b.js -> src/b.ts');

  project.put('src/later.ts', '');
  expect((await agree(project, cache)).edges).toContain('src/a.ts:4:8 static ./later.js -> src/later.ts');

  project.put('tsconfig.base.json', '{"compilerOptions":{"paths":{"@/*":["./other/*"]}}}');
  expect((await agree(project, cache)).edges).toContain('src/a.ts:2:8 static @/b -> other/b.ts');

  project.put('packages/p/package.json', '{"name":"p","main":"two.js"}');
  expect((await agree(project, cache)).edges).toContain('src/a.ts:3:8 static p -> packages/p/two.ts');

  rmSync(path.join(project.root, 'src/data.json'));
  expect((await agree(project, cache)).edges).toContain('src/a.ts:5:8 static ./data.json -> ?');

  rmSync(path.join(project.root, 'other/b.ts'));
  expect((await agree(project, cache)).edges).toContain('src/a.ts:2:8 static @/b -> ?');
}, 120_000);

test('a broken cache, and one of another version, are no cache', async () => {
  using project = new TemporaryProject(files);
  using elsewhere = new TemporaryProject({});
  await project.extract(elsewhere.root);
  const file = path.join(elsewhere.root, 'architecture.json');
  const good = readFileSync(file, 'utf8');
  expect((await project.extract(elsewhere.root)).cached).toBe(5);
  writeFileSync(file, good.slice(0, -10));
  expect((await project.extract(elsewhere.root)).cached).toBe(0);
  writeFileSync(file, good.replace('"version":"', '"version":"x'));
  expect((await project.extract(elsewhere.root)).cached).toBe(0);
}, 60_000);

test('a file of which the file system says the same is not read, and one that was written to is', async () => {
  using project = new TemporaryProject(files);
  using elsewhere = new TemporaryProject({});
  const past = new Date(Date.now() - 60_000);
  const setTime = () => utimesSync(path.join(project.root, 'src/b.ts'), past, past);
  setTime();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  try {
    await project.extract(elsewhere.root);
    const cacheFile = path.join(elsewhere.root, 'architecture.json');
    const written = statSync(cacheFile).mtimeMs;
    expect(Object.keys((JSON.parse(readFileSync(cacheFile, 'utf8')) as Written).content.stamps)).toHaveLength(5);
    expect((await agree(project, elsewhere.root)).cached).toBe(5);
    // nothing is new, so that nothing is written
    expect(statSync(cacheFile).mtimeMs).toBe(written);

    // the same length and time of modification as before
    project.put('src/b.ts', "import './c.js';");
    setTime();
    expect((await agree(project, elsewhere.root)).edges).toContain('src/b.ts:1:8 static ./c.js -> ?');
  } finally {
    vi.useRealTimers();
  }
});

test('what was written to just now is read again', async () => {
  using project = new TemporaryProject(files);
  using elsewhere = new TemporaryProject({});
  await project.extract(elsewhere.root);
  const cache = readFileSync(path.join(elsewhere.root, 'architecture.json'), 'utf8');
  expect((JSON.parse(cache) as Written).content.stamps).toEqual({});
});
