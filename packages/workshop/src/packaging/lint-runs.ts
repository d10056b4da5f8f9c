import path from 'node:path';
import { runProgram, type ProgramRun } from './run-program.js';

/** A run of a linter or of our command, and its findings as `rule file:line:column`, in order of place. */
export interface LintRun extends ProgramRun {
  readonly found: readonly string[];
}

interface Report {
  readonly findings: readonly { rule: string; location: { file: string; line: number; column: number } }[];
  readonly announcements: readonly { code: string }[];
}

/** Runs `npx plimsoll check` as a user of the project would; `report` is what `--format json` prints. */
export async function runCommand(root: string, ...args: string[]): Promise<LintRun & { readonly report: Report }> {
  const run = await runProgram(root, 'npx', '--no', '--', 'plimsoll', 'check', '--format', 'json', ...args);
  const report = read<Report>(run, 'plimsoll');
  const found = report.findings.map(
    ({ rule, location: { file, line, column } }) => `${rule} ${file}:${line}:${column}`,
  );
  return { ...run, report, found };
}

/** Runs the project's ESLint over all of it. */
export async function runEslint(root: string): Promise<LintRun> {
  const run = await runProgram(root, 'npx', '--no', '--', 'eslint', '.', '--format', 'json');
  const files = read<{ filePath: string; messages: { ruleId: string | null; line: number; column: number }[] }[]>(
    run,
    'eslint',
  );
  const found = files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column }) => `${ruleId} ${posix(path.relative(root, filePath))}:${line}:${column}`),
  );
  return { ...run, found: found.sort(byPlace) };
}

/** Runs the project's oxlint over all of it. Only the findings of our rules are counted. */
export async function runOxlint(root: string): Promise<LintRun> {
  const run = await runProgram(root, 'npx', '--no', '--', 'oxlint', '--format', 'json');
  const { diagnostics } = read<{
    diagnostics: { code: string; filename: string; labels: { span: { line: number; column: number } }[] }[];
  }>(run, 'oxlint');
  const found = diagnostics.flatMap(({ code, filename, labels }) => {
    const rule = /^plimsoll\((.+)\)$/.exec(code)?.[1];
    const span = labels[0]?.span;
    return rule && span ? [`plimsoll/${rule} ${posix(filename)}:${span.line}:${span.column}`] : [];
  });
  return { ...run, found: found.sort(byPlace) };
}

function read<T>(run: ProgramRun, program: string): T {
  try {
    return JSON.parse(run.stdout) as T;
  } catch (cause) {
    throw new Error(`${program} ended with ${run.code}:\n${run.stdout}\n${run.stderr}`, { cause });
  }
}

const posix = (file: string): string => file.split(path.sep).join('/');

/** By file, then by line: the sample has no two findings on one line. */
function byPlace(a: string, b: string): number {
  const [, fileA = '', lineA] = / (.+?):(\d+):/.exec(a) ?? [];
  const [, fileB = '', lineB] = / (.+?):(\d+):/.exec(b) ?? [];
  return fileA === fileB ? Number(lineA) - Number(lineB) : fileA < fileB ? -1 : 1;
}
