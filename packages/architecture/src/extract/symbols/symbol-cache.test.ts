import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { graphJson, type GraphSymbolsJson } from '../../graph-json.js';
import { extract } from '../extract.js';
import { TemporaryProject } from '../temporary-project.test-language.js';

const files = {
  'package.json': '{"dependencies":{"unlisted":"1"}}',
  'src/main.ts': "import { load } from './load.js';\nimport { send } from 'unlisted';\nsend(await load());\n",
  'src/load.ts':
    "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const load = () => pool.query('SELECT 1 FROM orders');\n",
  'src/load.test.ts': "import './load.js';\n",
};

async function symbolsOf(root: string, cacheFolder?: string, config: PlimsollConfig = {}): Promise<GraphSymbolsJson> {
  const request = { root, files: undefined, ignore: [], cacheFolder, config: resolveConfig(config) };
  const { graph } = await extract({ ...request, parts: ['symbols'] });
  return graphJson(graph).symbols as GraphSymbolsJson;
}

/** A project with a cache beside it: what a run with the cache says must be what one without says. */
class CachedProject extends TemporaryProject {
  readonly cache = new TemporaryProject({});

  get file(): string {
    return path.join(this.cache.root, 'symbols.json');
  }

  /** Whether the symbols came from the cache; fails where they are not those of a run without it. */
  async isKnown(config?: PlimsollConfig): Promise<boolean> {
    const before = statSync(this.file, { throwIfNoEntry: false })?.ino;
    const warm = await symbolsOf(this.root, this.cache.root, config);
    expect(warm).toEqual(await symbolsOf(this.root, undefined, config));
    return before !== undefined && before === statSync(this.file, { throwIfNoEntry: false })?.ino;
  }

  git(...args: readonly string[]): void {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    const run = spawnSync('git', ['-C', this.root, ...identity, ...args], { encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(0);
  }

  override [Symbol.dispose](): void {
    this.cache[Symbol.dispose]();
    super[Symbol.dispose]();
  }
}

test('the symbols of an unchanged project come from the cache, and never after a change', async () => {
  using project = new CachedProject(files);
  expect(await project.isKnown()).toBe(false);
  expect(await project.isKnown()).toBe(true);

  // edited, in place and to the same length
  project.put('src/load.ts', files['src/load.ts'].replace('orders', 'prices'));
  expect(await project.isKnown()).toBe(false);
  expect(await project.isKnown()).toBe(true);

  // written anew with the same text
  project.put('src/load.ts', files['src/load.ts'].replace('orders', 'prices'));
  expect(await project.isKnown()).toBe(true);

  // renamed
  renameSync(path.join(project.root, 'src/load.ts'), path.join(project.root, 'src/fetch.ts'));
  expect(await project.isKnown()).toBe(false);
  project.put('src/main.ts', files['src/main.ts'].replace('./load', './fetch'));
  expect(await project.isKnown()).toBe(false);
  expect(await project.isKnown()).toBe(true);

  // deleted
  rmSync(path.join(project.root, 'src/fetch.ts'));
  expect(await project.isKnown()).toBe(false);
  expect(await project.isKnown()).toBe(true);
}, 120_000);

test('nor after another branch was checked out', async () => {
  using project = new CachedProject({ ...files, '.gitignore': 'node_modules\n' });
  project.git('init', '-q', '-b', 'main');
  project.git('add', '-A');
  project.git('commit', '-qm', 'one');
  expect(await project.isKnown()).toBe(false);
  project.git('checkout', '-qb', 'other');
  expect(await project.isKnown()).toBe(true);
  project.put('src/load.ts', 'export const load = async () => 1;\n');
  project.git('commit', '-qam', 'two');
  expect(await project.isKnown()).toBe(false);
  project.git('checkout', '-q', 'main');
  expect(await project.isKnown()).toBe(false);
  expect(await project.isKnown()).toBe(true);
}, 120_000);

test('nor after the config has changed, or what is installed', async () => {
  using project = new CachedProject(files);
  expect(await project.isKnown()).toBe(false);
  const facts = [{ api: 'send', io: 'mail' as const }];
  const libraries = [{ module: 'unlisted', versions: '*', source: 'https://example.org', facts }];
  expect(await project.isKnown({ libraries })).toBe(false);
  expect(await project.isKnown({ libraries })).toBe(true);
  expect(await project.isKnown()).toBe(false);

  const declarations = 'export declare function send(value: unknown): Promise<void>;\n';
  const installed = 'node_modules/unlisted';
  project.put(`${installed}/package.json`, '{"name":"unlisted","version":"1.0.0","types":"index.d.ts"}');
  project.put(`${installed}/index.d.ts`, declarations);
  // the clock of a file system may stand still, so that nothing is kept of what was installed just now
  await project.isKnown();
  await new Promise(resolve => setTimeout(resolve, 2_100));
  expect(await project.isKnown()).toBe(false);
  expect(await project.isKnown()).toBe(true);
  const { functions } = await symbolsOf(project.root, project.cache.root);
  expect(functions.flatMap(({ calls }) => calls.map(({ library }) => library?.module))).toContain('unlisted');
  project.put(`${installed}/index.d.ts`, declarations.replace('send', 'sent'));
  await project.isKnown();
  rmSync(path.join(project.root, installed), { recursive: true });
  expect(await project.isKnown()).toBe(false);
  expect(await project.isKnown()).toBe(true);
}, 120_000);

test('a cache that is broken, or cannot be written, costs speed only', async () => {
  using project = new CachedProject(files);
  expect(await project.isKnown()).toBe(false);
  const text = readFileSync(project.file, 'utf8');
  for (const broken of ['', '{', text.slice(0, -20)]) {
    writeFileSync(project.file, broken);
    await symbolsOf(project.root, project.cache.root);
    expect(readFileSync(project.file, 'utf8')).toBe(text);
  }
  const nowhere = path.join(project.root, 'package.json', 'cache');
  expect(await symbolsOf(project.root, nowhere)).toEqual(await symbolsOf(project.root));
}, 120_000);
