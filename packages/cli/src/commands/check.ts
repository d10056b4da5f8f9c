import type { ExitCode } from '../exit-code.js';
import { reporters, type Format } from '../reporters/reporters.js';
import { analyseProject, type AnalysisRequest } from './analyse-project.js';
import { analyseSince } from './analyse-since.js';
import { readBaseline } from './baseline-file.js';
import { buildReport } from './build-report.js';
import { plainLine, type Terminal } from './terminal.js';

/** What `plimsoll check` is told, beside its surroundings. */
export interface CheckOptions extends Omit<AnalysisRequest, 'cwd' | 'onProgress'> {
  readonly format: Format;
  /** Warnings that are let pass; undefined for any number. */
  readonly maxWarnings?: number;
  /** Report only what a change adds: what is new against the merge base with this. */
  readonly since?: string;
}

/** `plimsoll check`: one report of rules and policies, and whether the gate holds. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { format, maxWarnings, since: ref, ...rest } = options;
  const started = performance.now();
  const request = { ...rest, cwd: terminal.cwd, onProgress: terminal.progress };
  const { analysis, since } =
    ref === undefined
      ? { analysis: await analyseProject(request), since: undefined }
      : await analyseSince(request, ref);
  const report = buildReport(analysis, {
    engine: request.engine,
    ci: terminal.ci,
    baseline: readBaseline(analysis.root),
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(since && { since }),
  });
  terminal.progress('');
  const elapsed = performance.now() - started;
  terminal.stdout(reporters[format](report, { colour: terminal.colour, elapsed }));
  // A machine reads stdout; the person who reads the log must hear of silences too.
  if (format === 'json' || format === 'sarif') for (const one of report.announcements) terminal.stderr(plainLine(one));
  return report.gate.exitCode;
}
