import { appendFileSync, readFileSync } from 'node:fs';
import { configs, crashCode } from 'eslint-plugin-plimsoll';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import type { StressFault, StressLine } from './stress-run.js';

/* All our rules over the files of a task in ESLint; a line of the log for each file. */
const { files, log } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { files: string[]; log: string };
const linter = new Linter({ cwd: '/' });
const config: Linter.Config[] = [
  // By itself ESLint would leave these out.
  { ignores: ['!**/node_modules/'] },
  {
    files: ['**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}'],
    languageOptions: {
      parser: tseslint.parser as Linter.Parser,
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
  },
  configs['all'] as unknown as Linter.Config,
];
for (const file of files) appendFileSync(log, `${JSON.stringify(lint(file))}\n`);

function lint(file: string): StressLine {
  try {
    const messages = linter.verify(readFileSync(file, 'utf8'), config, { filename: file });
    const faults = messages
      .filter(({ message }) => message.startsWith(crashCode))
      .map(({ message }): StressFault => ({ file, kind: 'crash', message }));
    const isLeftOut = messages.some(({ ruleId, severity }) => ruleId === null && severity === 1);
    return { isParsed: !isLeftOut && !messages.some(({ fatal }) => fatal), faults };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error);
    return { isParsed: true, faults: [{ file, kind: 'threw', message }] };
  }
}
