import type { ResolvedConfig } from '@plimsoll/config';
import { compareLocations, type Finding } from '@plimsoll/findings';
import { extract } from './extract/extract.js';
import { defaultCacheFolder } from './extract/extraction-cache.js';
import type { Announcement } from './graph/announcement.js';
import { applyIgnores } from './policies/apply-ignores.js';
import { policies as allPolicies } from './policies/policies.js';
import { policyCatalog, type PolicyName } from './policies/policy-catalog.js';
import { isOff } from './policies/policy-options.js';
import type { Policy } from './policies/policy.js';
import { isServingCode } from './policies/serving-modules.js';

/** What `checkArchitecture` is told. */
export interface CheckArchitectureOptions {
  /** Absolute path of the project's root. */
  readonly root: string;
  readonly config: ResolvedConfig;
  /**
   * Which policies to run; those that the config switches off do not. Default: those of the preset, those that have a
   * setting in the config, and those that the config declares something for.
   */
  readonly policies?: readonly PolicyName[];
  /** Of which preset the policies are that need no declaration. Default: `recommended`; `strict` has all. */
  readonly preset?: 'recommended' | 'strict';
  /** Modules to make the graph of, relative to the root with `/`. Default: those that git does not ignore, or all. */
  readonly files?: readonly string[];
  /** Project path of the config file, for what is wrong with what it declares. Default: `plimsoll.config`. */
  readonly configFile?: string;
  /** Folder of the cache (absolute), or false for none. Default: below the root's node_modules, if there is one. */
  readonly cache?: string | false;
}

/** Figures of a run. Times are in milliseconds. */
export interface ArchitectureStats {
  readonly modules: number;
  readonly edges: number;
  /** Modules whose facts came from the cache. */
  readonly cached: number;
  /** Policies that ran. */
  readonly policies: readonly PolicyName[];
  readonly extractMs: number;
  readonly policiesMs: number;
}

/** What the checker found. */
export interface ArchitectureReport {
  readonly findings: readonly Finding[];
  readonly announcements: readonly Announcement[];
  readonly stats: ArchitectureStats;
}

/** Reads the project into one graph and asks the policies. Findings come in the order of their locations. */
export async function checkArchitecture(options: CheckArchitectureOptions): Promise<ArchitectureReport> {
  const { root, config, files, cache } = options;
  const started = performance.now();
  const cacheFolder = cache === false ? undefined : (cache ?? defaultCacheFolder(root));
  const { running, undeclared } = choosePolicies(config, options);
  const parts = [...new Set(running.flatMap(policy => policy.needs))];
  const { graph, announcements, cached, ignores } = await extract({
    root,
    files,
    ignore: config.ignore,
    cacheFolder,
    parts,
    config,
    ...(parts.includes('mentions') && { runsInProduction: (path: string) => isServingCode(path, config) }),
  });
  const extracted = performance.now();
  const results = running.map(policy => policy.check(graph, config));
  const edges = [...graph.modules.values()].reduce((sum, module) => sum + module.edges.length, 0);
  return {
    findings: applyIgnores(
      results.flatMap(result => result.findings),
      {
        comments: ignores,
        declared: config.ignores,
        ran: new Set(running.map(policy => policy.name)),
        isModule: file => graph.modules.has(file),
        configFile: options.configFile ?? 'plimsoll.config',
      },
    ).sort(byLocation),
    announcements: [...announcements, ...undeclared, ...results.flatMap(result => result.announcements)],
    stats: {
      modules: graph.modules.size,
      edges,
      cached,
      policies: running.map(policy => policy.name),
      extractMs: extracted - started,
      policiesMs: performance.now() - extracted,
    },
  };
}

/** What runs; and what was asked for by name, or configured, although the config declares nothing for it. */
function choosePolicies(
  config: ResolvedConfig,
  { policies: names, preset = 'recommended' }: Pick<CheckArchitectureOptions, 'policies' | 'preset'>,
): { running: Policy[]; undeclared: Announcement[] } {
  const wanted = allPolicies.filter(
    ({ name }) => !isOff(config, name) && (names?.includes(name) ?? isByDefault(config, name, preset)),
  );
  const running = wanted.filter(policy => policy.isDeclared(config));
  const asked = wanted.filter(({ name }) => (names?.includes(name) ?? false) || config.policies[name] !== undefined);
  const undeclared = asked
    .filter(policy => !running.includes(policy))
    .map(({ name }): Announcement => {
      const what = policyCatalog.find(policy => policy.name === name)?.declaredBy ?? '';
      const message = `the policy "${name}" has nothing to go by and did not run. Declare ${what} in plimsoll.config.`;
      return { code: 'PLIMSOLL_POLICY_UNDECLARED', message, severity: 'error-in-ci' };
    });
  return { running, undeclared };
}

function isByDefault(config: ResolvedConfig, name: PolicyName, preset: 'recommended' | 'strict'): boolean {
  const meta = policyCatalog.find(policy => policy.name === name);
  return (
    preset === 'strict' ||
    meta?.preset === 'recommended' ||
    // reading the symbols takes seconds: only for who asks
    (meta?.needsDeclaration === true && !needsSymbols(name)) ||
    config.policies[name] !== undefined
  );
}

function needsSymbols(name: PolicyName): boolean {
  return allPolicies.some(policy => policy.name === name && policy.needs.includes('symbols'));
}

function byLocation(a: Finding, b: Finding): number {
  const order = policyCatalog.map(({ name }) => name as string);
  return compareLocations(a.location, b.location) || order.indexOf(a.rule) - order.indexOf(b.rule);
}
