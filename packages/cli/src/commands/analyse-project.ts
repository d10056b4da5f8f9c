import { existsSync } from 'node:fs';
import path from 'node:path';
import { policyCatalog } from '@plimsoll/architecture';
import type { Announcement } from '../announcement.js';
import { runArchitecture } from '../engines/architecture-engine.js';
import { eslintEngine } from '../engines/eslint/eslint-engine.js';
import { loadPlugin, type LoadedPlugin } from '../engines/load-plugin.js';
import { createOxlintEngine } from '../engines/oxlint/oxlint-engine.js';
import { PlimsollError } from '../errors.js';
import { collectFiles } from '../files/collect-files.js';
import { inspectManifests } from '../files/inspect-manifests.js';
import { createSourceReader, type SourceReader } from '../files/source-reader.js';
import { answeredByPolicies } from '../filters/answered-by-policies.js';
import type { RunScope } from '../filters/apply-baseline.js';
import { countOccurrences, type CountedFinding } from '../filters/fingerprint.js';
import { idleGlobs } from '../filters/idle-globs.js';
import { mergeAnnouncements } from '../filters/merge-announcements.js';
import { orderFindings } from '../filters/order-findings.js';
import { runScope } from '../filters/run-scope.js';
import { selectRules, type Selection } from '../filters/select-rules.js';
import { twinsOf } from '../filters/twins-of.js';
import type { ReportedRule } from '../reporters/report.js';
import { SYNTAX_ERROR } from '../syntax-finding.js';
import { SUPPRESSION_REASON, UNUSED_SUPPRESSION } from '../unused-suppression.js';
import { findProject } from './project-root.js';
import { reportedRules } from './reported-rules.js';

/** What a run is asked for. */
export interface AnalysisRequest {
  readonly cwd: string;
  /** Files, folders and globs, relative to `cwd`; empty for the project. */
  readonly paths: readonly string[];
  readonly engine: 'oxlint' | 'eslint';
  readonly selection: Selection;
  /** The configuration that the user names, relative to `cwd`. */
  readonly configFile?: string;
  readonly fix: boolean;
  readonly cache: boolean;
  /** The files that rules look at, of those that `paths` selects; undefined for all. Policies look at everything. */
  readonly only?: ReadonlySet<string>;
  /** Told what is being done, for a person who waits. */
  readonly onProgress: (doing: string) => void;
}

/** What a run found, before a baseline is held against it. */
export interface Analysis {
  /** Absolute path of the project. */
  readonly root: string;
  /** How many files every rule that ran has looked at. */
  readonly checkedFiles: number;
  /** In the order of their places. */
  readonly findings: readonly CountedFinding[];
  readonly announcements: readonly Announcement[];
  readonly rules: readonly ReportedRule[];
  readonly scope: RunScope;
  readonly readSource: SourceReader;
}

/**
 * Runs the rules and the policies over a project. `loaded` stands in for the plugin that comes with the command.
 * @throws PlimsollError when the request itself is wrong.
 */
export async function analyseProject(request: AnalysisRequest, loaded?: LoadedPlugin): Promise<Analysis> {
  const { cwd, engine, selection, fix, cache, onProgress } = request;
  const project = findProject(cwd, request.paths, request.configFile);
  const { root, config } = project;
  const plugin = loaded ?? (await loadPlugin());
  const selected = selectRules(plugin.catalog, policyCatalog, selection, config.rules);
  if (selected.rules.length === 0 && selected.policies?.length === 0)
    throw new PlimsollError('PLIMSOLL_NOTHING_SELECTED');

  onProgress('Looking for files');
  const collected = await collectFiles({ root, cwd, paths: project.paths, ignore: config.ignore });
  const { projectFiles } = collected;
  const files = collected.files.filter(file => request.only?.has(file) ?? true);
  const readSource = createSourceReader(root);
  const narrowed = selection.names.length > 0 || selection.families.length > 0;
  const lint = engine === 'eslint' ? eslintEngine : createOxlintEngine(plugin.entry);
  const configFile = request.configFile === undefined ? undefined : project.file;

  onProgress(`Checking ${files.length} files`);
  const ruleRun = () =>
    lint({ root, files, rules: selected.rules, narrowed, fix, readSource, ...(configFile && { configFile }) });
  const { policies: wanted, policyPreset } = selected;
  const policyRun = () =>
    runArchitecture({
      ...{ root, config, policies: wanted, preset: policyPreset, files: projectFiles, cache },
      ...(project.file !== undefined && { configFile: path.relative(root, project.file).split(path.sep).join('/') }),
    });
  // Fixes first: the checker would read files that are being written.
  const fixed = fix ? await ruleRun() : undefined;
  const [rules, policies] = await Promise.all([fixed ?? ruleRun(), policyRun()]);

  const replaced = twinsOf([...policies.ran], policyCatalog);
  const isAnswered = answeredByPolicies(policies.findings, policyCatalog);
  const checked = new Set(files);
  const isWhole = project.paths.length === 0;
  const findings = orderFindings([
    ...rules.findings.filter(finding => !replaced.has(finding.rule) && !isAnswered(finding)),
    ...policies.findings
      .filter(({ location }) => isWhole || checked.has(location.file))
      // of comments without a reason only who asks for reasons wants to hear
      .filter(({ rule }) => rule !== SUPPRESSION_REASON || selected.rules.some(({ name }) => name === rule)),
  ]);
  const ran = new Set([...rules.ran, ...policies.ran, UNUSED_SUPPRESSION]);
  const unchecked = new Set(rules.unchecked);
  const looked = files.filter(file => !unchecked.has(file));
  return {
    root,
    checkedFiles: looked.length,
    findings: countOccurrences(findings),
    announcements: mergeAnnouncements(
      [
        ...project.problems.map(problem => ({ ...problem, severity: 'error' as const })),
        ...selected.announcements,
        ...idleGlobs(project.value ?? {}, projectFiles),
        ...collected.announcements,
        ...inspectManifests(root, collected.manifests),
        ...rules.announcements,
      ],
      policies.announcements,
      new Set(rules.findings.filter(({ rule }) => rule === SYNTAX_ERROR).map(({ location }) => location.file)),
    ),
    rules: reportedRules({
      findings,
      catalog: plugin.catalog,
      policies: policyCatalog,
      selected: selected.rules,
      ran: new Set([...ran].filter(name => !replaced.has(name))),
    }),
    scope: runScope({
      ran,
      known: new Set([...plugin.catalog, ...policyCatalog].map(({ name }) => name)),
      looked: new Set(looked),
      isWhole,
      exists: file => existsSync(path.join(root, file)),
    }),
    readSource,
  };
}
