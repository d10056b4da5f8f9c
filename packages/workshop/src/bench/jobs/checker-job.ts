import { checkArchitecture } from '@plimsoll/architecture';
import { loadConfig } from '@plimsoll/config';
import path from 'node:path';
import { readTask } from '../job.js';

/* The module policies that need no declaration, with the cache of the task's folder. */
const { root, files, cache } = readTask();
const { findings, stats } = await checkArchitecture({
  root,
  config: loadConfig(root, { root }).config,
  files: files.map(file => path.relative(root, file).split(path.sep).join('/')),
  policies: ['internal-packages', 'no-cycles'],
  cache,
});
console.log(
  JSON.stringify({ files: stats.modules, edges: stats.edges, cached: stats.cached, findings: findings.length }),
);
