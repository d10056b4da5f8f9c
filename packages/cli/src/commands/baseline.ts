import { announce, PlimsollError } from '../errors.js';
import { exitCodeOf, type ExitCode } from '../exit-code.js';
import { applyBaseline, baselineEntry, isAcceptable } from '../filters/apply-baseline.js';
import { BASELINE_FILE } from '../filters/baseline.js';
import { countOf } from '../reporters/totals.js';
import { analyseProject, type AnalysisRequest } from './analyse-project.js';
import { readBaseline, writeBaseline } from './baseline-file.js';
import { plainLine, type Terminal } from './terminal.js';

/** What `plimsoll baseline` is told, beside its surroundings. */
export interface BaselineOptions extends Omit<AnalysisRequest, 'cwd' | 'paths' | 'fix' | 'onProgress'> {
  /** Requires that there is a baseline. */
  readonly update: boolean;
  /** Adds what is new. */
  readonly acceptNew: boolean;
}

/**
 * `plimsoll baseline`: writes the first baseline; later only takes from it what no longer occurs, unless told otherwise.
 * @throws PlimsollError when there is no baseline to update.
 */
export async function baseline(options: BaselineOptions, terminal: Terminal): Promise<ExitCode> {
  const { update, acceptNew, ...request } = options;
  const { cwd, ci, progress, stdout, stderr } = terminal;
  const analysis = await analyseProject({ ...request, cwd, paths: [], fix: false, onProgress: progress });
  progress('');
  for (const one of analysis.announcements) stderr(plainLine(one));
  const worst = Math.max(0, ...analysis.announcements.map(({ severity }) => exitCodeOf(severity, ci)));
  const old = readBaseline(analysis.root);
  if (update && !old) throw new PlimsollError('PLIMSOLL_BASELINE_MISSING', { file: BASELINE_FILE });
  if (worst > 0) {
    stderr(plainLine(announce('PLIMSOLL_BASELINE_INCOMPLETE')));
    return worst === 3 ? 3 : 2;
  }

  const { fresh, matched, moved, fixed, unseen } = applyBaseline(analysis.findings, old ?? [], analysis.scope);
  const acceptable = fresh.filter(isAcceptable);
  const added = !old || acceptNew ? acceptable.map(baselineEntry) : [];
  writeBaseline(analysis.root, [...matched, ...unseen, ...added]);
  const total = matched.length + unseen.length + added.length;
  const renamed = moved > 0 ? `, ${moved} moved` : '';
  const change = old ? `: ${fixed.length} removed, ${added.length} added${renamed}` : '';
  stdout(`${BASELINE_FILE} holds ${countOf(total, 'finding')}${change}.\n`);
  const unparsed = fresh.length - acceptable.length;
  if (unparsed > 0)
    stdout(`${countOf(unparsed, 'file')} that does not parse cannot be accepted: \`plimsoll check\` names it.\n`);
  const refused = acceptable.length - added.length;
  if (refused === 0) return 0;
  const values = {
    count: refused === 1 ? '1 finding is' : `${refused} findings are`,
    them: refused === 1 ? 'it' : 'them',
  };
  const refusal = announce('PLIMSOLL_BASELINE_WOULD_GROW', values);
  stderr(plainLine(refusal));
  return exitCodeOf(refusal.severity, ci);
}
