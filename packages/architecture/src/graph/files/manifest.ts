import type { Range } from '../graph.js';

/** In which field of a `package.json` a dependency stands. */
export type DependencyKind = 'dependencies' | 'devDependencies' | 'peerDependencies' | 'optionalDependencies';

/** One dependency that a `package.json` declares. */
export interface DeclaredDependency {
  readonly name: string;
  readonly kind: DependencyKind;
  /** As written: `^5.0.0`, `workspace:*`. */
  readonly version: string;
  readonly range: Range;
}

/** A script of a `package.json`. */
export interface Script {
  readonly name: string;
  readonly command: string;
  readonly range: Range;
}

/** A `package.json`. */
export interface Manifest {
  readonly path: string;
  /** Project path of its folder; empty for the root. */
  readonly folder: string;
  readonly name?: string;
  readonly private: boolean;
  readonly dependencies: readonly DeclaredDependency[];
  readonly scripts: readonly Script[];
  /** Everything else that it says, as parsed. */
  readonly content: Readonly<Record<string, unknown>>;
}
