import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('importing the package loads neither ajv nor jiti nor picomatch', () => {
  const entry = new URL('../dist/index.js', import.meta.url).href;
  const program = `
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(entry)});
    const loaded = Object.keys(createRequire(import.meta.url).cache).concat(process.moduleLoadList);
    console.log(loaded.filter(name => /node_modules.(ajv|jiti|picomatch)/.test(name)).join());
  `;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout.trim()).toBe('');
});
