import type { CruiseAnswer, CruiseGroup, CruiseRequest, TsconfigFacts } from './cruise-request.js';
import { useOwnTypeScript } from './typescript-lookup.js';

// This file is the entry point of a child process: dependency-cruiser runs here, beside the parent's own parsing, with
// a TypeScript that the parent need not have.
useOwnTypeScript();
process.once('message', message => {
  void answer(message as CruiseRequest).then(reply => process.send?.(reply, () => process.disconnect()));
});

async function answer({ root, groups }: CruiseRequest): Promise<CruiseAnswer> {
  process.chdir(root);
  const { readTsconfigFacts } = await import('./tsconfig-facts.js');
  const resolved: Record<string, Record<string, string | null>> = {};
  const tsconfigs: Record<string, TsconfigFacts> = {};
  const failures: string[] = [];
  const plain: string[] = [];
  const aliased: CruiseGroup[] = [];
  for (const group of groups) {
    const facts = group.tsconfig === undefined ? undefined : readTsconfigFacts(root, group.tsconfig);
    if (facts && group.tsconfig !== undefined) tsconfigs[group.tsconfig] = facts;
    // The plugin for paths costs about a millisecond for each import: only those who need it get it.
    if (facts && !facts.error && (facts.aliases.length > 0 || facts.baseUrl)) aliased.push(group);
    else plain.push(...group.files);
  }
  for (const group of plain.length > 0 ? [...aliased, { files: plain }] : aliased) {
    try {
      Object.assign(resolved, await cruiseGroup(root, group));
    } catch (error) {
      failures.push(error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error));
    }
  }
  return { resolved, tsconfigs, failures };
}

async function cruiseGroup(
  root: string,
  { files, tsconfig }: CruiseGroup,
): Promise<Record<string, Record<string, string | null>>> {
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(
    [...files],
    {
      baseDir: root,
      // every module is named, so that none has to be found by following
      doNotFollow: { path: '.' },
      parser: 'tsc',
      tsPreCompilationDeps: true,
      skipAnalysisNotInRules: true,
      combinedDependencies: false,
      ...(tsconfig !== undefined && { tsConfig: { fileName: tsconfig } }),
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['node', 'import', 'require', 'types', 'default'],
        extensions: ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.node'],
        mainFields: ['main', 'types'],
      },
    },
    undefined,
    undefined,
  );
  if (typeof output === 'string') return {};
  const asked = new Set(files);
  const resolved: Record<string, Record<string, string | null>> = {};
  for (const { source, dependencies } of output.modules) {
    if (!asked.has(source)) continue;
    const targets: Record<string, string | null> = (resolved[source] ??= {});
    for (const { module, resolved: target, couldNotResolve } of dependencies)
      targets[module] = couldNotResolve ? null : target;
  }
  return resolved;
}
