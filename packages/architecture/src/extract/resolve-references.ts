import type { Target } from '../graph/graph.js';
import type { CruiseAnswer, CruiseGroup } from './cruise-request.js';
import type { ReadModule } from './extract.js';
import type { CacheContent } from './extraction-cache.js';
import type { ModuleFacts } from './module-facts.js';
import type { ResolutionInputs } from './resolution-inputs.js';
import { createResolver, isStillThere, type Resolve } from './resolver.js';
import { runCruise } from './run-cruise.js';
import type { TsconfigFacts } from './tsconfig-facts.js';
import { readWorkspace } from './workspace.js';

interface ResolveRequest {
  readonly root: string;
  /** Every listed file, also those that could not be read. */
  readonly files: readonly string[];
  readonly modules: readonly ReadModule[];
  readonly facts: ReadonlyMap<string, ModuleFacts>;
  readonly inputs: ResolutionInputs;
  readonly cache: CacheContent;
  /** `all`: dependency-cruiser resolves everything; `unresolved`: it is asked about what oxc-resolver does not find. */
  readonly cruise: 'all' | 'unresolved';
  tsconfigFactsOf(module: string): TsconfigFacts | undefined;
}

/** What every specifier leads to: module to specifier to target. */
type Targets = Record<string, Record<string, Target>>;

/**
 * Resolves all references. oxc-resolver answers in a tenth of the time that dependency-cruiser takes, and the tests hold
 * both to the same graph; before an import is said to lead nowhere, dependency-cruiser has its say.
 */
export async function resolveReferences(
  request: ResolveRequest,
): Promise<{ targets: Targets; failures: readonly string[] }> {
  const { root, files, modules, facts, inputs, cache, cruise } = request;
  const listed = new Set(files);
  const isFresh = cache.resolutionKey === inputs.key;
  const known = isFresh ? usable(root, cache.targets, listed) : new Map<string, Record<string, Target>>();
  const resolve = createResolver({
    root,
    modules: listed,
    workspace: readWorkspace(inputs, listed),
    tsconfigOf: file => inputs.tsconfigOf(folderOf(file)),
    baseUrlOf: file => request.tsconfigFactsOf(file)?.baseUrl,
    aliasesOf: file => request.tsconfigFactsOf(file)?.aliases ?? [],
  });
  const all = modules.map(module => module.path);
  const targets: Targets = {};
  const resolveIn = (among: readonly string[], { resolved }: CruiseAnswer) => {
    for (const file of among)
      targets[file] = resolveModule(file, facts.get(file), known.get(file), resolve, resolved[file]);
  };
  if (cruise === 'unresolved') resolveIn(all, { resolved: {}, failures: [] });
  const asked =
    cruise === 'all'
      ? all
      : all.filter(file => leadsNowhereAnew(targets[file], isFresh ? cache.targets[file] : undefined));
  const answer = await runCruise({ root, groups: groupByTsconfig(asked, inputs) });
  resolveIn(asked, answer);
  return { targets, failures: [...new Set(answer.failures)] };
}

function resolveModule(
  file: string,
  facts: ModuleFacts | undefined,
  known: Record<string, Target> | undefined,
  resolve: Resolve,
  cruised: Readonly<Record<string, string | null>> | undefined,
): Record<string, Target> {
  const targets: Record<string, Target> = {};
  for (const { specifier } of facts?.references ?? []) {
    if (Object.hasOwn(targets, specifier)) continue;
    targets[specifier] = own(known, specifier) ?? resolve(file, specifier, own(cruised, specifier));
  }
  return targets;
}

/** Of the last run's targets those that cannot have changed: listed modules and packages, and files that are still there. */
function usable(root: string, targets: Targets, listed: ReadonlySet<string>): Map<string, Record<string, Target>> {
  const there = new Map<string, boolean>();
  const isValid = (target: Target) => {
    if (target.type === 'unresolved') return false;
    if (target.type !== 'project' || listed.has(target.path)) return true;
    if (!there.has(target.path)) there.set(target.path, isStillThere(root, target.path));
    return there.get(target.path) === true;
  };
  return new Map(
    Object.entries(targets).map(([file, ofFile]) => [
      file,
      Object.fromEntries(Object.entries(ofFile).filter(([, target]) => isValid(target))),
    ]),
  );
}

/**
 * Whether dependency-cruiser may know better: of an alias, since a tsconfig that extends what is not installed stops
 * oxc-resolver. What was unresolved in the last run, with the same files, is not worth a process.
 */
function leadsNowhereAnew(
  targets: Record<string, Target> | undefined,
  before: Record<string, Target> | undefined,
): boolean {
  return Object.entries(targets ?? {}).some(
    ([specifier, target]) =>
      target.type === 'unresolved' && !specifier.startsWith('.') && own(before, specifier)?.type !== 'unresolved',
  );
}

function groupByTsconfig(files: readonly string[], inputs: ResolutionInputs): CruiseGroup[] {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    // dependency-cruiser takes such names for globs; oxc-resolver answers for them
    if (/[*?{}[\]()!]/.test(file)) continue;
    const tsconfig = inputs.tsconfigOf(folderOf(file)) ?? '';
    const group = groups.get(tsconfig);
    if (group) group.push(file);
    else groups.set(tsconfig, [file]);
  }
  return [...groups].map(([tsconfig, members]) => ({ files: members, ...(tsconfig !== '' && { tsconfig }) }));
}

/** The folder of a project path; empty for the root. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
