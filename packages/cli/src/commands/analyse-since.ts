import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Announcement } from '../announcement.js';
import { newSince } from '../filters/new-since.js';
import { exitCodeOf } from '../exit-code.js';
import type { ReportedSince } from '../reporters/report.js';
import { writeBaseTree } from '../since/base-tree.js';
import { carryConfiguration } from '../since/carry-configuration.js';
import { changedFiles } from '../since/changed-files.js';
import { findBase, type Base } from '../since/find-base.js';
import { analyseProject, type Analysis, type AnalysisRequest } from './analyse-project.js';
import { findProject } from './project-root.js';

/** An analysis that is left with what a change adds. */
export interface SinceAnalysis {
  readonly analysis: Analysis;
  readonly since: ReportedSince;
}

/**
 * Analyses a project and, with the same configuration, the tree that its change started from, and leaves what is new. Writes
 * nothing into the project and nothing into its repository.
 * @throws PlimsollError when the base cannot be seen; nothing has been analysed then.
 */
export async function analyseSince(request: AnalysisRequest, ref: string): Promise<SinceAnalysis> {
  const project = findProject(request.cwd, request.paths, request.configFile);
  const base = findBase(project.root, ref);
  const now = await analyseProject(request);
  const earlier = await analyseBase(request, base, now, project.value);
  const { added, known, gone } = newSince(now.findings, earlier.findings, earlier.renamed);
  return {
    analysis: { ...now, findings: added, announcements: [...now.announcements, ...earlier.announcements] },
    since: {
      ref,
      base: base.commit,
      known,
      fixed: gone.map(({ finding: { rule, location, identity } }) => ({ rule, file: location.file, identity })),
    },
  };
}

async function analyseBase(
  request: AnalysisRequest,
  base: Base,
  now: Analysis,
  config: ReturnType<typeof findProject>['value'],
): Promise<Pick<Analysis, 'findings' | 'announcements'> & { renamed: ReadonlyMap<string, string> }> {
  request.onProgress('Reading the base');
  const tree = writeBaseTree(base);
  try {
    const root = path.join(tree.top, base.prefix);
    const { renamed, touched } = changedFiles(base, tree);
    mkdirSync(root, { recursive: true });
    carryConfiguration(now.root, root, config);
    const found = now.findings.map(({ finding }) => renamed.get(finding.location.file) ?? finding.location.file);
    // a part of the project says nothing about what is gone elsewhere
    const only = new Set(request.paths.length === 0 ? [...found, ...touched] : found);
    const { engine, selection, onProgress } = request;
    const asked = { engine, selection, onProgress, cwd: root, paths: [], fix: false, cache: false, only };
    const then = await analyseProject(asked);
    const grave = then.announcements.filter(isGrave);
    const findings =
      request.paths.length === 0
        ? then.findings
        : then.findings.filter(({ finding }) => finding.kind === 'rule' || only.has(finding.location.file));
    return { findings, announcements: grave.map(one => atBase(one, base)), renamed };
  } finally {
    tree.remove();
  }
}

/** What stops an analysis of the base is said; its silences were those of another day. */
function isGrave({ severity, code }: Announcement): boolean {
  return exitCodeOf(severity, false) > 0 && code !== 'PLIMSOLL_CONFIG_UNKNOWN_RULE';
}

function atBase(one: Announcement, { commit }: Base): Announcement {
  return { ...one, message: `At the base ${commit.slice(0, 12)}: ${one.message}` };
}
