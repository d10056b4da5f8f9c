import { realpathSync } from 'node:fs';
import path from 'node:path';
import { graphJson, readGraph } from '@plimsoll/architecture';
import { loadConfig } from '@plimsoll/config';
import { measureCalls } from '../measure/measure-calls.js';

/* How many of the calls that TypeScript resolves in a project with its dependencies installed the graph resolves alike. */
const [folder, tsconfig = 'tsconfig.json'] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: measure:calls <folder> [tsconfig below it]');
const root = realpathSync(path.resolve(folder));
const { graph } = await readGraph({
  root,
  config: loadConfig(root, { root }).config,
  parts: ['symbols'],
  cache: false,
});
const { symbols } = graphJson(graph);
if (symbols) {
  const { missed, ...counts } = measureCalls(root, tsconfig, symbols);
  const share = (found: number, all: number) =>
    `${found} of ${all} (${((100 * found) / Math.max(1, all)).toFixed(1)} %)`;
  console.log(`functions of the project: ${share(counts.projectFound, counts.project)}`);
  console.log(`through interfaces: ${share(counts.abstractFound, counts.abstract)}`);
  console.log(`libraries: ${share(counts.libraryFound, counts.library)}`);
  for (const line of missed) console.log(`missed ${line}`);
}
