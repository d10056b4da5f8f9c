import type { IgnoreComment } from '../graph/ignore-comment.js';
import type { AmbientUse, EdgeKind, ExportedKinds, Range } from '../graph/graph.js';

/** A reference to another module, before anybody knows what the specifier leads to. */
export interface Reference {
  readonly kind: EdgeKind;
  readonly specifier: string;
  readonly range: Range;
  readonly typeOnly: boolean;
  readonly names: readonly string[];
  readonly deferred: boolean;
}

/** Everything that the text of one module tells by itself; a function of its path's extension and its content. */
export interface ModuleFacts {
  readonly references: readonly Reference[];
  readonly ambient: readonly AmbientUse[];
  /** Comments that hide findings of policies; absent where there are none. */
  readonly ignores?: readonly IgnoreComment[];
  readonly exports: ExportedKinds;
  /** First syntax error, in one line. References found before it are kept. */
  readonly syntaxError?: string;
}
