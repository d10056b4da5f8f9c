import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { configs } from 'eslint-plugin-plimsoll';
import { benchTables, type Comparison } from '../bench/bench-table.js';
import { costTable } from '../bench/cost-table.js';
import { readCosts } from '../bench/read-costs.js';
import { runContender, type Contender, type ContenderRun } from '../bench/contender.js';
import { median } from '../bench/median.js';
import { checkoutOf, trackedSources } from '../corpus/checkout.js';

const usage = `bench <folder in a clone> [--runs n] [--only ids] [--typed] [--rules]
Side by side, in turns, over the tracked sources of one real tree: our rules in oxlint and in ESLint against ESLint merely
parsing; with --typed against typescript-eslint's recommendedTypeChecked as well; the checker's module policies, cold and
warm, against dependency-cruiser's no-circular; what symbols cost; the plugin's import. Medians of n runs (default 3). With --rules also one run of all our rules in ESLint,
and each rule's share of it.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    typed: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-bench-'));
const require = createRequire(import.meta.url);
const job = (name: string) => fileURLToPath(new URL(`../bench/jobs/${name}.js`, import.meta.url));

function contenders(root: string, files: readonly string[]): Contender[] {
  const task = path.join(folder, 'task.json');
  const cache = path.join(folder, 'cache');
  writeFileSync(task, JSON.stringify({ root, files, cache }));
  const oxlintConfig = path.join(folder, 'oxlint.json');
  writeFileSync(
    oxlintConfig,
    JSON.stringify({
      plugins: [],
      categories: { correctness: 'off' },
      jsPlugins: [{ name: 'plimsoll', specifier: require.resolve('eslint-plugin-plimsoll') }],
      rules: configs['recommended']?.rules,
    }),
  );
  const oxlint = path.join(path.dirname(require.resolve('oxlint/package.json')), 'bin', 'oxlint');
  const oxlintArgs = ['-c', oxlintConfig, '--disable-nested-config', '--no-ignore', '--format', 'json'];
  return [
    { id: 'parse', title: 'ESLint, parsing only', args: [job('eslint-job'), task, 'parse'] },
    { id: 'oxlint', title: 'oxlint, our recommended', args: [oxlint, ...oxlintArgs, ...files], mayEndWith: [1] },
    { id: 'eslint', title: 'ESLint, our recommended', args: [job('eslint-job'), task, 'plimsoll'] },
    ...(values.typed
      ? [{ id: 'typed', title: 'ESLint, recommendedTypeChecked', args: [job('eslint-job'), task, 'typed'] }]
      : []),
    { id: 'cruiser', title: 'dependency-cruiser, no-circular', args: [job('cruiser-job'), task] },
    {
      id: 'cold',
      title: 'checker, module policies, cold',
      args: [job('checker-job'), task],
      prepare: () => rmSync(cache, { recursive: true, force: true }),
    },
    { id: 'warm', title: 'checker, module policies, warm', args: [job('checker-job'), task] },
    { id: 'symbols', title: 'ts-morph, the symbol of every call', args: [job('symbols-job'), task] },
  ];
}

const comparisons: readonly Comparison[] = [
  { what: '(a) rules in oxlint', contender: 'oxlint', against: 'parse', atMost: 1 },
  { what: '(b) rules in ESLint', contender: 'eslint', against: 'parse', atMost: 1.25 },
  { what: '(c) against typed linting', contender: 'eslint', against: 'typed' },
  { what: '(c) against typed linting', contender: 'oxlint', against: 'typed' },
  { what: '(d) checker, cold', contender: 'cold', against: 'cruiser', atMost: 1 },
  { what: '(d) checker, warm', contender: 'warm', against: 'cruiser', atMost: 0.1 },
  { what: '(d) what symbols cost', contender: 'symbols', against: 'cold' },
];

function main(): number {
  const [tree] = positionals;
  if (tree === undefined) {
    console.error(usage);
    return 2;
  }
  const { repository, commit } = checkoutOf(tree);
  const sources = trackedSources(tree);
  const lines = sources.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const only = values.only?.split(',');
  const all = contenders(
    path.resolve(tree),
    sources.map(({ file }) => file),
  ).filter(({ id }) => !only || only.includes(id));
  const runs: Record<string, ContenderRun[]> = {};
  for (let round = 1; round <= Number(values.runs); round++) {
    for (const contender of all) {
      const run = runContender(contender, folder);
      (runs[contender.id] ??= []).push(run);
      console.error(`${round} ${contender.id} ${(run.ms / 1000).toFixed(2)} s ${summary(run.output)}`);
    }
  }
  if (values.rules) console.log(`${costOfRules(path.resolve(tree))}\n`);
  const plugin = path.dirname(require.resolve('eslint-plugin-plimsoll/package.json'));
  runContender({ id: 'bundle', title: '', args: [path.join(plugin, 'scripts/bundle.mjs')] }, folder);
  const imports = Array.from({ length: 9 }, () => {
    const { output } = runContender({ id: 'import', title: '', args: [job('import-job')] }, folder);
    return (JSON.parse(output) as { importMs: number }).importMs;
  });
  const titles = Object.fromEntries(all.map(({ id, title }) => [id, title]));
  console.log(
    `\n${repository}@${commit.slice(0, 10)}, ${sources.length} files, ${lines} lines; medians of ${values.runs} runs in turns; ` +
      `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB\n`,
  );
  console.log(
    benchTables(
      titles,
      runs,
      comparisons.filter(({ contender, against }) => contender in titles && against in titles),
    ),
  );
  const importMs = median(imports);
  console.log(
    `\n(e) importing the plugin: ${importMs.toFixed(0)} ms, yardstick < 60 ms: ${importMs < 60 ? 'met' : 'MISSED'}`,
  );
  return 0;
}

/** A run of all rules that measures each. */
function costOfRules(root: string): string {
  const file = path.join(folder, 'costs.jsonl');
  const args = [job('eslint-job'), path.join(folder, 'task.json'), 'all'];
  const run = runContender({ id: 'all', title: '', args, env: { PLIMSOLL_COSTS: file } }, folder);
  return `All our rules in ESLint: ${(run.ms / 1000).toFixed(2)} s\n\n${costTable(readCosts(file), root)}`;
}

/** What a job said it did; the linter's report is too long to show. */
function summary(output: string): string {
  return output.length < 200 ? output.trim() : '';
}

try {
  process.exitCode = main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
