import path from 'node:path';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import boundaries from 'eslint-plugin-boundaries';
import { readCompareTask, type CompareResult } from '../compare-task.js';

/* eslint-plugin-boundaries: layers, in ESLint. It looks for no circles. */
const { root, files, layers, tsconfig } = readCompareTask();
process.chdir(root);
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  ignore: false,
  allowInlineConfig: false,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { boundaries: boundaries as unknown as ESLint.Plugin },
      settings: {
        'boundaries/root-path': root,
        'boundaries/elements': layers.map(({ name, folders }) => ({
          type: name,
          mode: 'full',
          pattern: folders.map(folder => `${folder}/**/*`),
        })),
        'boundaries/dependency-nodes': ['import', 'export', 'require', 'dynamic-import'],
        'import/resolver': { typescript: { project: tsconfig, alwaysTryTypes: false } },
      },
      rules: {
        'boundaries/dependencies': [
          'error',
          {
            default: 'disallow',
            policies: [
              ...layers.map(({ name, mayImport }) => ({
                from: { element: { type: name } },
                allow: { to: { element: { types: { anyOf: [name, ...mayImport] } } } },
              })),
              { allow: { to: { module: { origin: 'external' } } } },
              { allow: { to: { module: { origin: 'core' } } } },
            ],
            message: 'to {{to.element.type}}',
          },
        ],
      },
    },
  ],
});
const results = await eslint.lintFiles([...files]);
const result: CompareResult = {
  layers: results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ message }) => `${path.relative(root, filePath).split(path.sep).join('/')} > ${message.replace(/^to /, '')}`,
    ),
  ),
};
console.log(JSON.stringify(result));
