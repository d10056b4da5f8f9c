import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleCatalog } from 'eslint-plugin-plimsoll';
import { runOxlint } from '../fixtures/run-oxlint.js';
import { sourcesBelow } from '../stress/sources-below.js';
import { stressRun } from '../stress/stress-run.js';
import { parseArgs } from 'node:util';

const usage = `stress <folder…> [--list file] [--oxlint]
Runs all rules in ESLint (with --oxlint: in oxlint) over every source below the folders, or the files that a list names one
a line: tracked or not, declarations, node_modules and bundles too. Reports what crashed and which rule took more than a
second on a file; ends with 1 if there is any.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string' }, oxlint: { type: 'boolean', default: false } },
});

function main(): number {
  if (positionals.length === 0 && values.list === undefined) {
    console.error(usage);
    return 2;
  }
  const listed = values.list === undefined ? [] : readFileSync(values.list, 'utf8').split('\n').filter(Boolean);
  const files = [...listed.map(file => path.resolve(file)), ...positionals.flatMap(sourcesBelow)];
  return values.oxlint ? inOxlint(files) : inEslint(files);
}

function inEslint(files: readonly string[]): number {
  const started = performance.now();
  const run = stressRun(files, done => {
    if (process.stderr.isTTY) console.error(`${done} of ${files.length}`);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${run.parsed} files through all rules, ${run.unparsed} that do not parse, ${seconds} s`);
  for (const { kind, file, message } of run.faults) console.log(`${kind} ${file}: ${message}`);
  for (const { rule, file, ms } of run.slow) console.log(`slow ${rule} ${(ms / 1000).toFixed(1)} s ${file}`);
  console.log(`${run.faults.length} faults, ${run.slow.length} slow`);
  return run.faults.length + run.slow.length > 0 ? 1 : 0;
}

function inOxlint(files: readonly string[]): number {
  const rules = ruleCatalog.map(({ name }) => name);
  let faults = 0;
  for (let next = 0; next < files.length; next += 500) {
    const sources = files.slice(next, next + 500).map(file => ({ file, text: readFileSync(file, 'utf8') }));
    for (const { file, message } of runOxlint(sources, rules).failures) {
      if (!message.includes('PLIMSOLL_RULE_CRASH')) continue;
      faults++;
      console.log(`crash ${file}: ${message}`);
    }
  }
  console.log(`${files.length} files in oxlint, ${faults} faults`);
  return faults > 0 ? 1 : 0;
}

process.exitCode = main();
