import type { Target } from '../graph/graph.js';
import type { CruiseAnswer, CruiseGroup, TsconfigFacts } from './cruise-request.js';
import type { ReadModule } from './extract.js';
import type { CacheContent } from './extraction-cache.js';
import type { ModuleFacts } from './module-facts.js';
import type { ResolutionInputs } from './resolution-inputs.js';
import { createResolver, isStillThere } from './resolver.js';
import { runCruise } from './run-cruise.js';
import { readWorkspace } from './workspace.js';

interface ResolveRequest {
  readonly root: string;
  /** Every listed file, also those that could not be read. */
  readonly files: readonly string[];
  readonly modules: readonly ReadModule[];
  readonly inputs: ResolutionInputs;
  readonly cache: CacheContent;
}

/** What every specifier leads to. */
export interface Resolution {
  readonly targets: Record<string, Record<string, Target>>;
  readonly tsconfigs: Record<string, TsconfigFacts>;
  readonly failures: readonly string[];
  tsconfigFactsOf(module: string): TsconfigFacts | undefined;
}

/**
 * Resolves all references in two steps, so that dependency-cruiser can work while this process parses: the call starts
 * it on all modules if the cache is of no use; the returned function takes the facts, and asks about what is missing.
 */
export function resolveReferences(
  request: ResolveRequest,
): (facts: ReadonlyMap<string, ModuleFacts>) => Promise<Resolution> {
  const { root, files, modules, inputs, cache } = request;
  const isFresh = cache.resolutionKey === inputs.key;
  const listed = new Set(files);
  const all = modules.map(module => module.path);
  const early = isFresh ? undefined : runCruise({ root, groups: groupByTsconfig(all, inputs) });
  return async facts => {
    const known = isFresh ? usable(root, cache.targets, listed) : new Map<string, Record<string, Target>>();
    const missing = all.filter(file =>
      facts.get(file)?.references.some(({ specifier }) => !own(known.get(file), specifier)),
    );
    const asked = isFresh ? missing.filter(file => hasNewSpecifier(facts.get(file), cache.targets[file])) : [];
    const answer = await (early ?? runCruise({ root, groups: groupByTsconfig(asked, inputs) }));
    const tsconfigs = isFresh ? { ...cache.tsconfigs, ...answer.tsconfigs } : { ...answer.tsconfigs };
    const tsconfigFactsOf = (file: string) => tsconfigs[inputs.tsconfigOf(folderOf(file)) ?? ''];
    const resolve = createResolver({
      root,
      modules: listed,
      workspace: readWorkspace(inputs, listed),
      aliasesOf: file => tsconfigFactsOf(file)?.aliases ?? [],
    });
    const targets: Record<string, Record<string, Target>> = {};
    for (const file of all) {
      const before = known.get(file);
      const ofFile: Record<string, Target> = (targets[file] = {});
      for (const { specifier } of facts.get(file)?.references ?? []) {
        if (Object.hasOwn(ofFile, specifier)) continue;
        ofFile[specifier] = own(before, specifier) ?? resolve(file, specifier, own(answer.resolved[file], specifier));
      }
    }
    return { targets, tsconfigs, failures: describe(answer), tsconfigFactsOf };
  };
}

/** Of the last run's targets those that cannot have changed: listed modules and packages, and files that are still there. */
function usable(
  root: string,
  targets: CacheContent['targets'],
  listed: ReadonlySet<string>,
): Map<string, Record<string, Target>> {
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

/** What was unresolved before is asked of oxc-resolver alone: a second process is not worth the little hope. */
function hasNewSpecifier(facts: ModuleFacts | undefined, before: Record<string, Target> | undefined): boolean {
  return facts?.references.some(({ specifier }) => !own(before, specifier)) ?? false;
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

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function describe({ failures }: CruiseAnswer): readonly string[] {
  return [...new Set(failures)];
}
