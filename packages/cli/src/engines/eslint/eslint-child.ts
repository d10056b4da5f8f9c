import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EslintMessage, EslintOutcome, EslintTask } from './eslint-outcome.js';

/** What is used of the project's ESLint, 9 or 10. */
interface EslintClass {
  readonly version: string;
  new (options: object): {
    calculateConfigForFile(file: string): Promise<{ rules?: Record<string, unknown> } | undefined>;
    lintFiles(files: readonly string[]): Promise<{ filePath: string; messages: EslintMessage[] }[]>;
  };
  outputFixes(results: readonly object[]): Promise<void>;
}

/** Runs the project's ESLint in this process, which the parent starts for it: a configuration is code of the user's. */
async function run({ root, files, fix, configFile }: EslintTask): Promise<EslintOutcome> {
  const ESLint = await loadEslint(root);
  if (!ESLint) return { kind: 'missing' };
  const eslint = new ESLint({
    cwd: root,
    fix,
    globInputPaths: false,
    errorOnUnmatchedPattern: false,
    warnIgnored: false,
    ...(configFile !== undefined && { overrideConfig: [{ settings: { plimsoll: { config: configFile } } }] }),
  });
  const absolute = files.map(file => path.join(root, file));
  const rules = new Set<string>();
  for (const file of absolute) {
    const config = await eslint.calculateConfigForFile(file);
    for (const [id, setting] of Object.entries(config?.rules ?? {})) if (isOn(setting)) rules.add(id);
  }
  if (![...rules].some(id => id.startsWith('plimsoll/'))) return { kind: 'done', results: [], rules: [...rules] };
  const results = await eslint.lintFiles(absolute);
  if (fix) await ESLint.outputFixes(results);
  return {
    kind: 'done',
    results: results.map(({ filePath, messages }) => ({ filePath, messages })),
    rules: [...rules],
  };
}

async function loadEslint(root: string): Promise<EslintClass | undefined> {
  let entry: string;
  try {
    entry = createRequire(path.join(root, 'package.json')).resolve('eslint');
  } catch {
    return undefined;
  }
  const { default: eslint } = (await import(pathToFileURL(entry).href)) as { default: { ESLint: EslintClass } };
  return Number.parseInt(eslint.ESLint.version, 10) >= 9 ? eslint.ESLint : undefined;
}

function isOn(setting: unknown): boolean {
  const level: unknown = Array.isArray(setting) ? setting[0] : setting;
  return level !== 0 && level !== 'off';
}

const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as EslintTask;
let outcome: EslintOutcome;
try {
  outcome = await run(task);
} catch (error) {
  outcome = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
writeFileSync(task.outcomeFile, JSON.stringify(outcome));
