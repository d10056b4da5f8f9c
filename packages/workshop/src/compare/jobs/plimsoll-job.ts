import { checkArchitecture } from '@plimsoll/architecture';
import { resolveConfig } from '@plimsoll/config';
import { layerOf, readCompareTask, type CompareResult } from '../compare-task.js';

/* The policies `layers` and `no-cycles`, without a cache. */
const { root, files, layers } = readCompareTask();
const { findings } = await checkArchitecture({
  root,
  config: resolveConfig({
    layers: layers.map(({ name, folders, mayImport }) => {
      return { name, mayImport, patterns: folders.map(folder => `${folder}/**`) };
    }),
    policies: { layers: { exempt: [] } },
  }),
  files,
  policies: ['layers', 'no-cycles'],
  cache: false,
});
const result: CompareResult = {
  layers: findings
    .filter(({ rule }) => rule === 'layers')
    .map(({ location, identity }) => `${location.file} > ${layerOf(layers, identity.split(' -> ')[1] ?? '') ?? ''}`),
  circles: findings.filter(({ rule }) => rule === 'no-cycles').map(({ identity }) => identity.split(' -> ')),
};
console.log(JSON.stringify(result));
