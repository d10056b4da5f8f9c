import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from './load-config.js';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'plimsoll-config-')));
  mkdirSync(path.join(root, '.git'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const problems = (from = '') =>
  loadConfig(path.join(root, from)).problems.map(({ code, message }) => `${code} ${message}`);

test('finds the nearest config upwards', () => {
  put('plimsoll.config.json', '{"preset":"clean"}');
  put('packages/a/src/x.ts', '');
  const outer = loadConfig(path.join(root, 'packages/a/src'));
  expect(outer).toMatchObject({
    root,
    file: path.join(root, 'plimsoll.config.json'),
    problems: [],
    config: { preset: 'clean' },
  });
  put('packages/a/plimsoll.config.json', '{"preset":"nest"}');
  expect(loadConfig(path.join(root, 'packages/a/src'))).toMatchObject({
    root: path.join(root, 'packages/a'),
    config: { preset: 'nest' },
  });
});

test('does not look above the repository, nor above the given root', () => {
  put('plimsoll.config.json', '{"preset":"clean"}');
  mkdirSync(path.join(root, 'nested/.git'), { recursive: true });
  expect(loadConfig(path.join(root, 'nested'))).toMatchObject({
    root: path.join(root, 'nested'),
    problems: [],
    config: { layers: [] },
  });
  put('other/src/a.ts', '');
  const inner = path.join(root, 'other');
  expect(loadConfig(path.join(inner, 'src'), { root: inner }).root).toBe(inner);
});

test.each(['ts', 'mts', 'cts', 'mjs'])('runs plimsoll.config.%s', extension => {
  const exported = extension === 'cts' ? 'module.exports =' : 'export default';
  const types = extension.endsWith('ts') ? ' satisfies object' : '';
  put(`plimsoll.config.${extension}`, `${exported} { preset: 'nest' }${types};`);
  expect(loadConfig(root)).toMatchObject({ problems: [], config: { preset: 'nest' } });
});

test.each(['js', 'cjs'])('runs plimsoll.config.%s in CommonJS', extension => {
  put(`plimsoll.config.${extension}`, `module.exports = { preset: 'go-layout' };`);
  expect(loadConfig(root)).toMatchObject({ problems: [], config: { preset: 'go-layout' } });
});

test('a config may import a file beside it', () => {
  put('layers.ts', `export const layers = [{ name: 'a', patterns: ['a/**'] }];`);
  put('plimsoll.config.ts', `import { layers } from './layers.js';\nexport default { layers };`);
  expect(loadConfig(root)).toMatchObject({ problems: [], config: { layers: [{ name: 'a' }] } });
});

test('the same object is returned until the file changes', () => {
  put('plimsoll.config.json', '{"preset":"clean"}');
  const first = loadConfig(root);
  expect(loadConfig(path.join(root))).toBe(first);
  put('plimsoll.config.json', '{"preset":"nest"}');
  utimesSync(path.join(root, 'plimsoll.config.json'), 1, 1);
  expect(loadConfig(root).config.preset).toBe('nest');
});

test('a byte order mark does no harm', () => {
  put('plimsoll.config.json', '\uFEFF{"preset":"clean"}');
  expect(loadConfig(root)).toMatchObject({ problems: [], config: { preset: 'clean' } });
});

test('broken JSON is one coded line', () => {
  put('plimsoll.config.json', '{"preset": clean}');
  expect(problems()).toEqual([expect.stringMatching(/^PLIMSOLL_CONFIG_SYNTAX plimsoll\.config\.json: [^\n]+$/)]);
});

test('a syntax error in code is one coded line', () => {
  put('plimsoll.config.ts', 'export default {{;');
  expect(problems()).toEqual([expect.stringMatching(/^PLIMSOLL_CONFIG_SYNTAX plimsoll\.config\.ts: [^\n]+$/)]);
});

test('a config that throws is one coded line', () => {
  put('plimsoll.config.mjs', `throw new Error('no\\nluck');`);
  expect(problems()).toEqual(['PLIMSOLL_CONFIG_THREW plimsoll.config.mjs: no']);
});

test('a config that imports what is not there is one coded line', () => {
  put('plimsoll.config.ts', `import x from './missing.js';\nexport default x;`);
  expect(problems()).toEqual([
    expect.stringMatching(/^PLIMSOLL_CONFIG_THREW plimsoll\.config\.ts: [^\n]*missing\.js[^\n]*$/),
  ]);
});

test.each(['ts', 'mjs'])('top-level await in plimsoll.config.%s is a coded error', extension => {
  put(`plimsoll.config.${extension}`, `const preset = await Promise.resolve('clean');\nexport default { preset };`);
  expect(problems()).toEqual([expect.stringContaining('PLIMSOLL_CONFIG_TOP_LEVEL_AWAIT plimsoll.config.')]);
});

test('a promise is no config', () => {
  put('plimsoll.config.ts', `export default Promise.resolve({});`);
  expect(problems()).toEqual([expect.stringContaining('PLIMSOLL_CONFIG_TOP_LEVEL_AWAIT')]);
});

test('an invalid config gives the defaults and its problems', () => {
  put('plimsoll.config.json', '{"preset":"cleen"}');
  const loaded = loadConfig(root);
  expect(loaded.config.layers).toEqual([]);
  expect(loaded.problems).toEqual([
    {
      code: 'PLIMSOLL_CONFIG_INVALID',
      message:
        'plimsoll.config.json: preset: "cleen" is not one of clean, go-layout, hexagonal, monorepo, nest (did you mean "clean"?).',
    },
  ]);
});

test('two configs in one folder are a problem', () => {
  put('plimsoll.config.json', '{}');
  put('plimsoll.config.ts', 'export default {}');
  expect(problems()).toEqual([
    'PLIMSOLL_CONFIG_AMBIGUOUS plimsoll.config.ts and plimsoll.config.json lie in one folder: keep one of them.',
  ]);
});

test('a config named outright is used, or said to be missing', () => {
  put('configs/strict.json', '{"preset":"nest"}');
  expect(loadConfig(root, { file: 'configs/strict.json' })).toMatchObject({ problems: [], config: { preset: 'nest' } });
  expect(loadConfig(root, { file: 'configs/lax.json' }).problems).toEqual([
    { code: 'PLIMSOLL_CONFIG_NOT_FOUND', message: 'configs/lax.json: there is no such file.' },
  ]);
});

test('outside of a repository the workspace is the root, or the nearest package', () => {
  rmSync(path.join(root, '.git'), { recursive: true });
  put('package.json', '{"workspaces":["packages/*"]}');
  put('packages/a/package.json', '{}');
  expect(loadConfig(path.join(root, 'packages/a')).root).toBe(root);
  put('package.json', '{}');
  expect(loadConfig(path.join(root, 'packages/a')).root).toBe(path.join(root, 'packages/a'));
});

test('a folder that is not there has the defaults', () => {
  expect(loadConfig(path.join(root, 'nowhere'))).toMatchObject({ root, problems: [] });
});
