import type { Graph, Module } from '@plimsoll/architecture';

/** A graph of modules by path, each with the project paths, packages (`npm:pg`) and bare imports (`! path`) that it imports. */
export function drawnModules(drawing: Readonly<Record<string, readonly string[]>>): Map<string, Module> {
  const range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return new Map(
    Object.entries(drawing).map(([path, imports]) => {
      const edges = imports.map(written => {
        const specifier = written.replace(/^(?:npm:|! |type )/, '');
        const target = written.startsWith('npm:')
          ? ({ type: 'package', name: specifier } as const)
          : ({ type: 'project', path: specifier } as const);
        const names = written.startsWith('! ') ? [] : ['*'];
        const typeOnly = written.startsWith('type ');
        const rest = { kind: 'static', range, deferred: false, elided: false } as const;
        return { from: path, specifier, target, typeOnly, names, ...rest };
      });
      return [path, { path, edges, ambient: [], exports: { abstract: 0, concrete: 0 } }];
    }),
  );
}

/** A graph with nothing beside its modules but what is given. */
export function drawnGraph(
  drawing: Readonly<Record<string, readonly string[]>>,
  beside: { workspace?: Graph['workspace']; files?: Partial<Graph<'files'>['files']> } = {},
): Graph<'modules' | 'files'> {
  const files = {
    ...{ paths: [], tracked: new Set<string>(), manifests: [], dockerfiles: [], workloads: [], pipelines: [] },
    ...{ envFiles: [], prose: [], diagrams: [], contracts: [], testConfigs: [], unreadable: [] },
    ...beside.files,
  };
  return { modules: drawnModules(drawing), workspace: beside.workspace ?? [], files };
}
