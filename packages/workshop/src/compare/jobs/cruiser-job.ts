import { pathToFileURL } from 'node:url';
import { inRepository } from '../../repository.js';
import { layerOf, readCompareTask, type CompareResult } from '../compare-task.js';

/* dependency-cruiser: a rule for each layer, and circles in which something is left after compilation. */
const { root, files, layers, tsconfig } = readCompareTask();
const lookup = pathToFileURL(inRepository('packages/architecture/dist/extract/typescript-lookup.js')).href;
const { useOwnTypeScript } = (await import(lookup)) as { useOwnTypeScript: () => void };
useOwnTypeScript();
const { cruise } = await import('dependency-cruiser');
const { default: extractTSConfig } = await import('dependency-cruiser/config-utl/extract-ts-config');
process.chdir(root);
const below = (folders: readonly string[]) => `^(?:${folders.join('|')})/`;
const { output } = await cruise(
  [...files],
  {
    baseDir: root,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: tsconfig },
    validate: true,
    ruleSet: {
      forbidden: [
        {
          name: 'no-circular',
          severity: 'error',
          from: {},
          to: { circular: true, viaOnly: { dependencyTypesNot: ['pre-compilation-only', 'type-only', 'type-import'] } },
        },
        ...layers.map(({ name, folders, mayImport }) => ({
          name,
          severity: 'error' as const,
          from: { path: below(folders) },
          to: {
            path: below(
              layers
                .filter(other => other.name !== name && !mayImport.includes(other.name))
                .flatMap(other => other.folders),
            ),
          },
        })),
      ],
    },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
  undefined,
  { tsConfig: extractTSConfig(tsconfig) },
);
if (typeof output === 'string') throw new Error('dependency-cruiser printed text where a result was asked for');
const { violations } = output.summary;
const result: CompareResult = {
  layers: violations
    .filter(({ rule }) => rule.name !== 'no-circular')
    .map(({ from, to }) => `${from} > ${layerOf(layers, to) ?? ''}`),
  circles: violations
    .filter(({ rule }) => rule.name === 'no-circular')
    .map(({ from, cycle = [] }) => [from, ...cycle.map(step => (typeof step === 'string' ? step : step.name))]),
};
console.log(JSON.stringify(result));
