import { createRequire } from 'node:module';
import path from 'node:path';
import { readCompareTask, type CompareResult } from '../compare-task.js';

/* madge: circles of what is imported as a value. It knows no layers. */
const { root, files, tsconfig } = readCompareTask();
/** It has no declarations: this is what is asked of it. */
type Madge = (paths: readonly string[], options: object) => Promise<{ circular(): string[][] }>;
const madge = createRequire(import.meta.url)('madge') as Madge;
const graph = await madge(
  files.map(file => path.join(root, file)),
  {
    baseDir: root,
    tsConfig: tsconfig,
    fileExtensions: ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'],
    detectiveOptions: { ts: { skipTypeImports: true }, tsx: { skipTypeImports: true } },
  },
);
const result: CompareResult = { layers: [], circles: graph.circular() };
console.log(JSON.stringify(result));
