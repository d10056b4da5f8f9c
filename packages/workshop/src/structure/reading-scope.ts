import type ts from 'typescript';

/** Where a type is being read: whose type parameters `$` and `%` are. */
export interface ReadingScope {
  /** Module whose structure the reference is written into: its own types need no prefix. */
  readonly module: string;
  /** Type parameters of the type that is being described. */
  readonly own: readonly ts.Type[];
  /** Type parameters of the outermost generic function around. */
  readonly ofFunction: readonly ts.Type[];
  /** Those of them that the function's `this` parameter tells: they are the receiver. */
  readonly receivers: readonly ts.Type[];
  /** Types being read around this one, to end recursion. */
  readonly open: readonly ts.Type[];
  /** Type parameters that stand for one event's (or other key's) name in the overload that is being read. */
  readonly keys?: ReadonlyMap<ts.Type, string>;
}
