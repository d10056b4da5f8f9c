import type { AmbientKind } from '@plimsoll/config';
import type { EnvRead } from './env-read.js';
import type { Operations } from './operations/operations.js';
import type { ProjectFiles } from './project-files.js';
import type { Schema } from './schema/schema.js';
import type { SymbolGraph } from './symbol-graph.js';
import type { WorkspacePackage } from './workspace-package.js';

/**
 * How one module refers to another: `import … from`, `import(…)`, `require(…)`, `import type`, `import('x').T` in a
 * type, `export … from`.
 */
export type EdgeKind = 'static' | 'dynamic' | 'require' | 'type' | 'type-expression' | 'export';

/** A range in a module's text. Lines and columns are 1-based; columns count UTF-16 code units; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a specifier leads to. */
export type Target =
  /** A module of the graph, by its path relative to the project, or a file of the project that is no module (JSON). */
  | { readonly type: 'project'; readonly path: string }
  /** An npm package, by its name. */
  | { readonly type: 'package'; readonly name: string }
  /** A part of Node, without `node:`. */
  | { readonly type: 'builtin'; readonly name: string }
  /** The project means one of its own files, and there is none. */
  | { readonly type: 'unresolved' };

/** One reference of a module to another. */
export interface Edge {
  /** Project-relative path with `/` of the module that refers. */
  readonly from: string;
  readonly kind: EdgeKind;
  readonly specifier: string;
  readonly target: Target;
  readonly range: Range;
  /** Only types are imported, and the code says so. */
  readonly typeOnly: boolean;
  /** Names imported, as the other module exports them; `default`, and `*` for all. Empty for a bare import. */
  readonly names: readonly string[];
  /** Inside of a function: not followed while modules load. */
  readonly deferred: boolean;
  /** Imported as a value but used as a type only, so that compilers drop it. Looked for inside of cycles only. */
  readonly elided: boolean;
}

/** A place where code reaches for its surroundings: `Date.now()`, `process.env`. */
export interface AmbientUse {
  readonly kind: AmbientKind;
  /** As written: `Date.now`, `fetch`. */
  readonly name: string;
  readonly range: Range;
}

/** What a module declares and exports, by kind. */
export interface ExportedKinds {
  /** Interfaces, other types and abstract classes. */
  readonly abstract: number;
  /** Everything else. */
  readonly concrete: number;
}

/** A module of the project. */
export interface Module {
  /** Relative to the project, with `/` on every platform. */
  readonly path: string;
  readonly edges: readonly Edge[];
  readonly ambient: readonly AmbientUse[];
  readonly exports: ExportedKinds;
}

/** The parts of the graph. A part other than `modules` is read only when a policy that runs needs it. */
export interface GraphParts {
  /** Every module of the project by path, in the order of the paths. */
  readonly modules: ReadonlyMap<string, Module>;
  /** What the modules declare and call, where the outside comes in, and what they do to it. */
  readonly symbols: SymbolGraph;
  /** What lies beside the modules: manifests, SQL, Dockerfiles, workflows, contracts. */
  readonly files: ProjectFiles;
  /** The members of the npm, yarn or pnpm workspace, the root included where it has a name, by their folders. */
  readonly workspace: readonly WorkspacePackage[];
  /** Names of declared dependencies, and of variables in examples of `.env`, that stand somewhere else in the project. */
  readonly mentions: ReadonlySet<string>;
  /** Where modules read environment variables, each name once a module, in the order of the modules. */
  readonly environment: readonly EnvRead[];
  /** Migrations, and the tables that they make. */
  readonly schema: Schema;
  /** What texts show of how the project is protected and watched while it runs. */
  readonly operations: Operations;
}

/** The name of a part. */
export type GraphPart = keyof GraphParts;

/** A finished graph with the parts that somebody asked for. `modules` and `workspace` are always there. */
export type Graph<Part extends GraphPart = 'modules'> = Pick<GraphParts, Part | 'modules' | 'workspace'>;
