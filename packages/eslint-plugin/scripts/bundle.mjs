// Joins the plugin's modules into one file for publishing: an editor or a linter starts ESLint often, and loading two
// hundred small files costs it four times as long. What it depends on stays outside.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const isOwn = id => id.startsWith('.') || path.isAbsolute(id);
const bundle = await rolldown({
  input: path.join(dist, 'index.js'),
  platform: 'node',
  external: id => !isOwn(id),
});
await bundle.write({ file: path.join(dist, 'plugin.js'), format: 'esm' });
await bundle.close();
