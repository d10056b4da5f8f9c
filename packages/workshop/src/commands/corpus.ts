import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import plugin, { ruleCatalog } from 'eslint-plugin-plimsoll';
import { checkoutOf, trackedSources } from '../corpus/checkout.js';
import type { CorpusFinding } from '../corpus/corpus-finding.js';
import { sample } from '../corpus/sample.js';
import type { SourceFile } from '../fixtures/engine-run.js';
import { runOxlint } from '../fixtures/run-oxlint.js';
import { SourceLines } from '../fixtures/source-lines.js';

const usage = `corpus <folder…> [--rule name]… [--sample n] [--seed s] [--context lines] [--repository owner/name] [--out file]
Runs the rules in oxlint over the tracked sources of folders in clones of other repositories. Prints findings per rule and
writes them as JSON lines (default: below the temporary folder). With --sample it chooses n findings of each rule, the same
for the same seed, prints them with their lines, and writes those.`;

/** Files of one process of oxlint: a command line has an end. */
const filesAtOnce = 2000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string', multiple: true },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    context: { type: 'string', default: '3' },
    repository: { type: 'string' },
    out: { type: 'string', default: path.join(tmpdir(), 'plimsoll-corpus.jsonl') },
  },
});

function main(): number {
  const known = ruleCatalog.map(({ name }) => name);
  if (positionals.length === 0 || values.rule?.some(rule => !known.includes(rule))) {
    console.error(`${usage}\nRules: ${known.join(', ')}`);
    return 2;
  }
  const texts = new Map<string, string>();
  // A rule yields where another reports, so that those must run as well.
  const owners = (values.rule ?? []).flatMap(
    rule => plugin.rules[rule as keyof typeof plugin.rules]?.definition.yieldsTo ?? [],
  );
  const rules = values.rule ? [...values.rule, ...owners.filter(owner => known.includes(owner))] : known;
  const found = positionals.flatMap(folder => runOver(folder, [...new Set(rules)], texts));
  const wanted = found.filter(({ rule }) => !values.rule || values.rule.includes(rule));
  printCounts(wanted, values.rule ?? known);
  const chosen = values.sample === undefined ? wanted : sample(wanted, Number(values.sample), values.seed);
  if (values.sample !== undefined) for (const finding of chosen) print(finding, texts);
  mkdirSync(path.dirname(path.resolve(values.out)), { recursive: true });
  writeFileSync(values.out, chosen.map(finding => `${JSON.stringify(finding)}\n`).join(''));
  console.log(`${chosen.length} findings in ${values.out}`);
  return 0;
}

function runOver(folder: string, rules: readonly string[], texts: Map<string, string>): CorpusFinding[] {
  const { root, repository: own, commit } = checkoutOf(folder);
  const repository = values.repository ?? own;
  const sources = trackedSources(folder);
  const started = performance.now();
  const runs = chunks(sources, filesAtOnce).map(chunk => runOxlint(chunk, rules));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const failures = runs.flatMap(run => run.failures);
  const pathOf = (file: string) => path.relative(root, file).split(path.sep).join('/');
  const findings = runs.flatMap(run => run.findings);
  console.log(
    `${repository} ${pathOf(path.resolve(folder))}: ${sources.length} files, ${findings.length} findings, ${failures.length} failures, ${seconds} s`,
  );
  for (const { file, message } of failures) console.log(`  failure ${pathOf(file)}: ${message.split('\n')[0]}`);
  return findings.map(({ rule, file, line, messageId, message }) => {
    texts.set(`${repository}\0${pathOf(file)}`, sources.find(source => source.file === file)?.text ?? '');
    return { rule, repository, commit, path: pathOf(file), line, messageId, message };
  });
}

function chunks(files: readonly SourceFile[], size: number): SourceFile[][] {
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) =>
    files.slice(index * size, (index + 1) * size),
  );
}

function printCounts(findings: readonly CorpusFinding[], rules: readonly string[]): void {
  const repositories = [...new Set(findings.map(({ repository }) => repository))];
  for (const rule of rules) {
    const own = findings.filter(finding => finding.rule === rule);
    const parts = repositories.map(name => `${name} ${own.filter(({ repository }) => repository === name).length}`);
    console.log(`${String(own.length).padStart(6)} ${rule}  (${parts.join(', ')})`);
  }
}

function print(
  { rule, repository, path: file, line, messageId, message }: CorpusFinding,
  texts: ReadonlyMap<string, string>,
): void {
  const lines = new SourceLines(texts.get(`${repository}\0${file}`) ?? '').text.split(/\r\n|[\r\n\u2028\u2029]/);
  const around = Number(values.context);
  console.log(`\n${rule} ${messageId ?? ''}  ${repository} ${file}:${line}\n  ${message}`);
  for (let at = Math.max(1, line - around); at <= Math.min(lines.length, line + around); at++) {
    console.log(`${at === line ? '>' : ' '} ${String(at).padStart(5)} | ${lines[at - 1] ?? ''}`);
  }
}

process.exitCode = main();
