import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readGraph, type Graph } from '@plimsoll/architecture';
import { fileRole, resolveConfig } from '@plimsoll/config';
import { runContender, type ContenderRun } from '../bench/contender.js';
import { median } from '../bench/median.js';
import type { CompareResult, CompareTask, PlainLayer } from '../compare/compare-task.js';
import { differences, knotDifferences, knotsOf, type Difference } from '../compare/differences.js';
import { checkoutOf, trackedSources } from '../corpus/checkout.js';
import { table } from '../generate/markdown-table.js';

const usage = `compare <folder in a clone> --layers <file> [--runs n]
The same layers and the same question about circles, put to the checker, dependency-cruiser, eslint-plugin-boundaries and madge
over the tracked sources of one tree, in turns: what each reports and the others do not, time and memory. All of them are given
the names of the workspace's packages as paths of a tsconfig, since nothing is installed. Medians of n runs (default 1).`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { layers: { type: 'string' }, runs: { type: 'string', default: '1' } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-compare-'));
const tools = {
  plimsoll: 'Plimsoll',
  cruiser: 'dependency-cruiser',
  boundaries: 'eslint-plugin-boundaries',
  madge: 'madge',
};
const listed = 20;

async function main(): Promise<number> {
  const [tree] = positionals;
  if (tree === undefined || values.layers === undefined) {
    console.error(usage);
    return 2;
  }
  const { repository, commit } = checkoutOf(tree);
  const { task, graph } = await taskOf(
    path.resolve(tree),
    JSON.parse(readFileSync(values.layers, 'utf8')) as PlainLayer[],
  );
  const taskFile = path.join(folder, 'task.json');
  writeFileSync(taskFile, JSON.stringify(task));
  const runs: Record<string, ContenderRun[]> = {};
  for (let round = 1; round <= Number(values.runs); round++) {
    for (const [id, title] of Object.entries(tools)) {
      const job = fileURLToPath(new URL(`../compare/jobs/${id}-job.js`, import.meta.url));
      const run = runContender({ id, title, args: [job, taskFile] }, folder);
      (runs[id] ??= []).push(run);
      console.error(`${round} ${id} ${(run.ms / 1000).toFixed(1)} s`);
    }
  }
  const results = Object.fromEntries(
    Object.entries(runs).map(([id, [first]]) => [id, JSON.parse(lastLine(first?.output ?? '')) as CompareResult]),
  );
  console.log(
    `\n${repository}@${commit.slice(0, 10)}, ${task.files.length} files; medians of ${values.runs} runs in turns; Node ${process.versions.node}, ${cpus().length} cores\n`,
  );
  console.log(figures(runs, results));
  const ours = results['plimsoll'];
  for (const [id, theirs] of Object.entries(results)) {
    if (!ours || id === 'plimsoll') continue;
    const title = tools[id as keyof typeof tools];
    if (id !== 'madge') console.log(section(`Layers: Plimsoll and ${title}`, differences(ours.layers, theirs.layers)));
    if (theirs.circles)
      console.log(
        section(
          `Circles: Plimsoll and ${title}`,
          knotDifferences(wholeKnots(ours.circles ?? [], graph), knotsOf(theirs.circles)),
        ),
      );
  }
  return 0;
}

async function taskOf(root: string, layers: readonly PlainLayer[]): Promise<{ task: CompareTask; graph: Graph }> {
  const config = resolveConfig({});
  const files = trackedSources(root)
    .map(({ file }) => path.relative(root, file).split(path.sep).join('/'))
    .filter(file => layers.some(layer => layer.folders.some(one => file.startsWith(`${one}/`))))
    .filter(file => fileRole(file, config) !== 'test');
  const { graph } = await readGraph({ root, config, files, cache: false });
  const paths = Object.fromEntries(
    graph.workspace
      .filter(member => member.folder !== '')
      .flatMap(({ name, folder: at }) => [
        [name, [`${at}/src/index`, `${at}/src`, at]],
        [`${name}/*`, [`${at}/src/*`, `${at}/*`]],
      ])
      .map(([name, targets]) => [name as string, (targets as string[]).map(target => path.join(root, target))]),
  );
  const tsconfig = path.join(folder, 'tsconfig.json');
  const compilerOptions = { module: 'esnext', moduleResolution: 'bundler', jsx: 'preserve', allowJs: true, paths };
  writeFileSync(tsconfig, JSON.stringify({ compilerOptions, files: [path.join(root, files[0] ?? '')] }));
  return { task: { root, files, layers, tsconfig }, graph };
}

/** We report one circle of each knot: the knot is what it reaches and is reached from while modules load. */
function wholeKnots(circles: readonly (readonly string[])[], { modules }: Graph): string[][] {
  const next = new Map<string, string[]>();
  const previous = new Map<string, string[]>();
  for (const { path: from, edges } of modules.values()) {
    for (const { target, typeOnly, elided, deferred } of edges) {
      if (target.type !== 'project' || typeOnly || elided || deferred) continue;
      next.set(from, [...(next.get(from) ?? []), target.path]);
      previous.set(target.path, [...(previous.get(target.path) ?? []), from]);
    }
  }
  return circles.map(([first = '']) => {
    const before = reached(first, previous);
    return [...reached(first, next)].filter(module => before.has(module)).sort();
  });
}

function reached(start: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set([start]);
  for (const module of found) for (const other of next.get(module) ?? []) found.add(other);
  return found;
}

function figures(
  runs: Readonly<Record<string, readonly ContenderRun[]>>,
  results: Readonly<Record<string, CompareResult>>,
): string {
  const rows = Object.entries(tools).map(([id, title]) => {
    const own = runs[id] ?? [];
    const { layers = [], circles } = results[id] ?? {};
    return [
      title,
      id === 'madge' ? '–' : String(new Set(layers).size),
      circles ? `${knotsOf(circles).length} (${circles.length})` : '–',
      `${(median(own.map(({ ms }) => ms)) / 1000).toFixed(1)} s`,
      `${median(own.map(({ memory }) => memory)).toFixed(0)} MiB`,
    ];
  });
  return table(['tool', 'files that import a forbidden layer', 'knots (circles reported)', 'time', 'memory'], rows);
}

function section(title: string, { both, onlyOurs, onlyTheirs }: Difference): string {
  const list = (items: readonly string[]) =>
    items
      .slice(0, listed)
      .map(item => `\n    ${item}`)
      .join('') + (items.length > listed ? `\n    and ${items.length - listed} more` : '');
  return `\n${title}: ${both} the same\n  ours alone: ${onlyOurs.length}${list(onlyOurs)}\n  theirs alone: ${onlyTheirs.length}${list(onlyTheirs)}`;
}

/** A tool may print what it thinks of its configuration before its job prints the result. */
function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
