import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRepository } from '../../repository.js';
import { readTask } from '../job.js';

/*
 * dependency-cruiser with nothing but `no-circular`, as its own `--init` sets it up for TypeScript. It looks for TypeScript
 * where it is started; ours is lent to it, so that it sees the same files.
 */
const { root, files } = readTask();
const lookup = pathToFileURL(inRepository('packages/architecture/dist/extract/typescript-lookup.js')).href;
const { useOwnTypeScript } = (await import(lookup)) as { useOwnTypeScript: () => void };
useOwnTypeScript();
const { cruise } = await import('dependency-cruiser');
process.chdir(root);
const { output } = await cruise(
  files.map(file => path.relative(root, file)),
  {
    baseDir: root,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    validate: true,
    ruleSet: { forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } }] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
);
if (typeof output === 'string') throw new Error('dependency-cruiser printed text where a result was asked for');
console.log(JSON.stringify({ files: output.modules.length, findings: output.summary.violations.length }));
