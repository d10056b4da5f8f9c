import type { CruiseAnswer, CruiseRequest } from './cruise-request.js';
import type { CruiseTsconfig } from './cruise-tsconfig.js';
import { useOwnTypeScript } from './typescript-lookup.js';

// This file is the entry point of a child process: dependency-cruiser runs here, with a TypeScript that the parent
// never loads.
useOwnTypeScript();
process.once('message', message => {
  answer(message as CruiseRequest).then(
    reply => process.send?.(reply, () => process.disconnect()),
    (error: unknown) => {
      // The parent learns of it by the exit code, and reads why on stderr.
      console.error(error);
      process.exitCode = 1;
      process.disconnect();
    },
  );
});

type AliasedGroup = CruiseTsconfig & { readonly files: readonly string[] };

async function answer({ root, groups }: CruiseRequest): Promise<CruiseAnswer> {
  process.chdir(root);
  const { readCruiseTsconfig } = await import('./cruise-tsconfig.js');
  const resolved: Record<string, Record<string, string | null>> = {};
  const failures: string[] = [];
  const plain: string[] = [];
  const aliased: AliasedGroup[] = [];
  for (const { files, tsconfig } of groups) {
    const read = tsconfig === undefined ? undefined : readCruiseTsconfig(root, tsconfig);
    // groups without aliases are cruised at once
    if (read && (Object.keys(read.alias).length > 0 || read.baseUrl !== undefined)) aliased.push({ files, ...read });
    else plain.push(...files);
  }
  for (const group of plain.length > 0 ? [...aliased, { files: plain, alias: {} }] : aliased) {
    try {
      Object.assign(resolved, await cruiseGroup(root, group));
    } catch (error) {
      failures.push(error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error));
    }
  }
  return { resolved, failures };
}

async function cruiseGroup(
  root: string,
  { files, alias, baseUrl }: AliasedGroup,
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
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['node', 'import', 'require', 'types', 'default'],
        extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.json', '.node'],
        mainFields: ['main', 'types'],
      },
    },
    // dependency-cruiser's own reading of tsconfigs takes `paths` without `baseUrl` as relative to the root
    { alias, modules: [...(baseUrl === undefined ? [] : [baseUrl]), 'node_modules'] },
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
