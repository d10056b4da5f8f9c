import { ESLint, type Linter } from 'eslint';
import { readTask } from '../job.js';

/*
 * ESLint over the task's files. Second argument: `parse` (no rule at all), `plimsoll` (our recommended preset), `all` (all our
 * rules) or `typed` (recommendedTypeChecked of typescript-eslint).
 */
const { root, files } = readTask();
const mode = process.argv[3];
const tseslint = await import('typescript-eslint');
const config: Linter.Config[] = [
  {
    files: ['**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}'],
    languageOptions: { parser: tseslint.parser as Linter.Parser },
    linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
  },
];
if (mode === 'plimsoll' || mode === 'all') {
  const { configs } = await import('eslint-plugin-plimsoll');
  config.push(configs[mode === 'all' ? 'all' : 'recommended'] as unknown as Linter.Config);
}
if (mode === 'typed') {
  config.push(...(tseslint.configs.recommendedTypeChecked as Linter.Config[]), {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
  });
}
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: config,
  errorOnUnmatchedPattern: false,
});
const results = await eslint.lintFiles(files.map(file => file.replaceAll('[', '\\[')));
const messages = results.flatMap(result => result.messages);
console.log(JSON.stringify({ files: results.length, findings: messages.filter(({ fatal }) => !fatal).length }));
