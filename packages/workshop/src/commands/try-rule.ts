import path from 'node:path';
import { parseArgs } from 'node:util';
import { ruleCatalog } from 'eslint-plugin-plimsoll';
import { compareRuns } from '../fixtures/compare-runs.js';
import { compareWithMarks } from '../fixtures/compare-with-marks.js';
import type { EngineRun, SourceFile } from '../fixtures/engine-run.js';
import { fixturesRoot, readFixtures } from '../fixtures/fixture.js';
import { runEslint } from '../fixtures/run-eslint.js';
import { runOxlint } from '../fixtures/run-oxlint.js';
import { readSources } from '../fixtures/read-sources.js';
import { SourceLines } from '../fixtures/source-lines.js';

const usage = `try-rule <rule> [--engine eslint|eslint9|oxlint|typed]… [--all] [paths…]
Runs a rule (--all: every rule) over its fixtures and prints what is not as marked; or over the given files and folders
and prints what it finds. Without --engine: eslint and oxlint, and whether they agree.`;

const engines: Record<string, (files: readonly SourceFile[], rules: readonly string[]) => EngineRun> = {
  eslint: (files, rules) => runEslint(files, rules, { version: 10 }),
  eslint9: (files, rules) => runEslint(files, rules, { version: 9 }),
  oxlint: runOxlint,
  typed: (files, rules) => runEslint(files, rules, { version: 10, typedFrom: fixturesRoot }),
};

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { engine: { type: 'string', multiple: true }, all: { type: 'boolean' } },
  });
  const [rule, paths] = values.all ? [undefined, positionals] : [positionals[0], positionals.slice(1)];
  const known = ruleCatalog.map(({ name }) => name);
  const wanted = values.engine ?? ['eslint', 'oxlint'];
  if ((!values.all && (rule === undefined || !known.includes(rule))) || wanted.some(engine => !(engine in engines))) {
    console.error(`${usage}\nBuilt rules: ${known.join(', ')}`);
    return 2;
  }
  const files = paths.length > 0 ? readSources(paths) : readFixtures(rule);
  const runs = wanted.map(engine => engines[engine]?.(files, known) as EngineRun).map(run => onlyOf(run, rule));
  return paths.length > 0 ? printFindings(runs, files) : printMismatches(runs, rule);
}

/** Leaves the findings of one rule; all rules run, since one may yield to another. */
function onlyOf(run: EngineRun, rule: string | undefined): EngineRun {
  return rule === undefined ? run : { ...run, findings: run.findings.filter(finding => finding.rule === rule) };
}

function printFindings(runs: readonly EngineRun[], files: readonly SourceFile[]): number {
  const lines = new Map(files.map(({ file, text }) => [file, new SourceLines(text)]));
  for (const { engine, findings } of runs.slice(0, 1)) {
    for (const { file, line, rule, messageId, message } of findings) {
      console.log(
        `${path.relative('.', file)}:${line}  ${rule} ${messageId ?? ''}\n    ${lines.get(file)?.content(line) ?? ''}\n    ${message}`,
      );
    }
    console.log(`${engine}: ${findings.length} findings in ${files.length} files`);
  }
  return printRest(runs) ? 1 : 0;
}

function printMismatches(runs: readonly EngineRun[], rule: string | undefined): number {
  const fixtures = readFixtures(rule);
  const mismatches = runs.flatMap(run => compareWithMarks(fixtures, run, run.engine.endsWith('typed')));
  for (const { fixture, line, problem } of mismatches) {
    console.log(
      `${path.relative('.', fixture.file)}:${line}  ${problem}\n    ${new SourceLines(fixture.text).content(line)}`,
    );
  }
  const others = printRest(runs.filter(run => !run.engine.endsWith('typed')));
  const marks = fixtures.reduce((sum, fixture) => sum + fixture.marks.length, 0);
  console.log(
    `${fixtures.length} fixtures, ${marks} marks, ${runs.map(run => run.engine).join(' and ')}: ${mismatches.length} mismatches`,
  );
  return mismatches.length > 0 || others ? 1 : 0;
}

/** Prints failures and disagreements; whether there are any. */
function printRest(runs: readonly EngineRun[]): boolean {
  const [first, ...others] = runs;
  const lines = [
    ...runs.flatMap(run =>
      run.failures.map(({ file, message }) => `${run.engine} failed on ${path.relative('.', file)}: ${message}`),
    ),
    ...others.flatMap(other => (first ? compareRuns(first, other) : [])),
  ];
  for (const line of lines) console.log(line);
  return lines.length > 0;
}

process.exitCode = main();
