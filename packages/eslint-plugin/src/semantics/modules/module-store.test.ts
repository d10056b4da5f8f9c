import { mkdirSync, mkdtempSync, realpathSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { ModuleStore } from './module-store.js';

function write(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'plimsoll-modules-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

let waited = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const utilization = () => ({ idle: waited, active: 0, utilization: 0 });
  vi.spyOn(performance, 'eventLoopUtilization').mockImplementation(utilization);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The next file is linted after the process had nothing to do for a while. */
function later(store: ModuleStore): void {
  waited += 2_000;
  vi.advanceTimersByTime(2_000);
  store.beginRun();
}

describe('resolving imports', () => {
  it.each([
    ['./b', 'b.ts'],
    ['./b.js', 'b.ts'],
    ['./c', 'c/index.ts'],
    ['./d.mjs', 'd.mts'],
    ['@lib/e', 'src/lib/e.ts'],
  ])('%s leads to %s', (specifier, expected) => {
    const root = write({
      'package.json': '{}',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@lib/*": ["./src/lib/*"] } } }',
      'a.ts': '',
      'b.ts': '',
      'c/index.ts': '',
      'd.mts': '',
      'src/lib/e.ts': '',
    });
    expect(new ModuleStore().resolve(specifier, join(root, 'a.ts'))).toEqual({
      kind: 'project',
      file: join(root, expected),
    });
  });

  it.each([
    ['network', 'app/network.ts'],
    ['@lib/e', 'app/src/lib/e.ts'],
    ['settings', 'app/config/index.ts'],
  ])('%s leads to %s by what a tsconfig says itself, where what it extends is not there', (specifier, expected) => {
    const root = write({
      'package.json': '{}',
      'app/tsconfig.json':
        '{ "extends": "@acme/tsconfig/node.json", // shared\n "compilerOptions": { "baseUrl": ".", "paths": { "@lib/*": ["src/lib/*"], "settings": ["config"], } } }',
      'app/network.ts': '',
      'app/config/index.ts': '',
      'app/src/lib/e.ts': '',
      'app/workers/a.ts': '',
    });
    expect(new ModuleStore().resolve(specifier, join(root, 'app/workers/a.ts'))).toEqual({
      kind: 'project',
      file: join(root, expected),
    });
  });

  it('tells what is missing from what is a package', () => {
    const root = write({ 'package.json': '{}', 'a.ts': '' });
    const store = new ModuleStore();
    expect(store.resolve('./gone.js', join(root, 'a.ts')).kind).toBe('missing');
    expect(store.resolve('node:fs', join(root, 'a.ts')).kind).toBe('external');
  });

  it.each([
    ['package.json', '{ "name": '],
    ['tsconfig.json', '{ "compilerOptions": { "paths": '],
  ])('still finds relative modules beside a broken %s', (file, text) => {
    const root = write({ 'package.json': '{}', [file]: text, 'a.ts': '', 'b/index.ts': '', 'c.ts': '' });
    const store = new ModuleStore();
    expect(store.resolve('./c.js', join(root, 'a.ts'))).toEqual({ kind: 'project', file: join(root, 'c.ts') });
    expect(store.resolve('./b', join(root, 'a.ts'))).toEqual({ kind: 'project', file: join(root, 'b/index.ts') });
  });
});

describe('the module cache', () => {
  it('keeps a module while its file is unchanged, and reads it anew when it is not', () => {
    const root = write({ 'a.ts': 'export const x = 1;' });
    const file = join(root, 'a.ts');
    const store = new ModuleStore();
    store.beginRun();
    const first = store.load(file);
    later(store);
    expect(store.load(file)).toBe(first);
    writeFileSync(file, 'export const x = 22;');
    expect(store.load(file)).toBe(first);
    later(store);
    expect(store.load(file)?.text).toBe('export const x = 22;');
  });

  it('does not ask the disk while there is no pause', () => {
    const root = write({ 'a.ts': 'export const x = 1;' });
    const store = new ModuleStore();
    store.beginRun();
    const first = store.load(join(root, 'a.ts'));
    writeFileSync(join(root, 'a.ts'), 'export const x = 22;');
    expect(store.beginRun()).toBe(false);
    expect(store.load(join(root, 'a.ts'))).toBe(first);
  });

  it('goes by the text where only the time of a file has changed', () => {
    const root = write({ 'a.ts': 'export const x = 1;' });
    const file = join(root, 'a.ts');
    const store = new ModuleStore();
    store.beginRun();
    const first = store.load(file);
    utimesSync(file, new Date(1), new Date(1));
    later(store);
    expect(store.load(file)).toBe(first);
  });

  it('forgets what was concluded from a module that has changed', () => {
    const project = drawProject({
      'db.ts': `import { Pool } from 'pg';\nexport const db = new Pool();`,
      'between.ts': `export { db as default } from './db.js';`,
      'main.ts': `import db from './between.js';\ndb.query('x'); // ?`,
    });
    expect(project.names('main.ts')).toEqual(['pg Pool#query']);
    writeFileSync(join(project.root, 'db.ts'), `export const db = { query(text: string) { return text; } };`);
    later(project.world.modules);
    expect(project.names('main.ts')).toEqual(['query']);
  });

  it('drops the modules that were not asked for longest where there are too many', () => {
    const length = 900_000;
    const names = Array.from({ length: 8 }, (_, index) => `m${index}.ts`);
    const root = write(Object.fromEntries(names.map(name => [name, `/* ${'x'.repeat(length)} */`])));
    const store = new ModuleStore();
    let changes = 0;
    store.onChange(() => changes++);
    store.beginRun();
    const loaded = names.map(name => store.load(join(root, name)));
    store.beginRun();
    expect(changes).toBe(1);
    const kept = names.map((name, index) => store.load(join(root, name)) === loaded[index]);
    expect(kept).toEqual([false, false, false, false, false, true, true, true]);
  });

  it('answers with nothing for a folder, a missing file and one that is too long', () => {
    const root = write({ 'long.ts': `/* ${'x'.repeat(1_000_001)} */`, 'dir/a.ts': '' });
    const store = new ModuleStore();
    store.beginRun();
    expect(store.load(join(root, 'dir'))).toBeUndefined();
    expect(store.load(join(root, 'gone.ts'))).toBeUndefined();
    expect(store.load(join(root, 'long.ts'))).toBeUndefined();
  });
});

describe('a text that is not parsed', () => {
  it('tells which names a module cannot export', () => {
    const root = write({
      'named.ts': 'export const first = 1; const second = 2; export { second as third };',
      'star.ts': `export * from './named.js';`,
      'types.ts': `export type * from './named.js';`,
      'common.js': `Object.assign(module.exports, require('./named.js'));`,
      'escaped.ts': 'export const f\\u0069fth = 5;',
    });
    const store = new ModuleStore();
    const may = (path: string, name: string) => store.mayExport(join(root, path), name);
    expect([may('named.ts', 'first'), may('named.ts', 'third'), may('named.ts', 'fourth')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(['star.ts', 'types.ts', 'common.js', 'escaped.ts'].map(path => may(path, 'fifth'))).toEqual(
      Array.from({ length: 4 }, () => true),
    );
    expect(may('gone.ts', 'first')).toBe(false);
  });

  it('is read anew when its file has changed', () => {
    const project = drawProject({
      'one.ts': 'export const other = 1;',
      'index.ts': `export * from './one.js';`,
      'main.ts': `import { run } from './index.js';\nrun(); // ?`,
    });
    expect(project.names('main.ts')).toEqual(['unknown']);
    writeFileSync(join(project.root, 'one.ts'), 'export function run() {}');
    later(project.world.modules);
    expect(project.names('main.ts')).toEqual(['run']);
  });
});

describe('what was missing', () => {
  it('is found once it is there', () => {
    const project = drawProject({ 'main.ts': `import { run } from './late.js';\nrun(); // ?` });
    expect(project.names('main.ts')).toEqual(['unknown']);
    writeFileSync(join(project.root, 'late.ts'), 'export function run() {}');
    later(project.world.modules);
    expect(project.names('main.ts')).toEqual(['run']);
  });
});
