import type { TypeRef } from '@plimsoll/knowledge';
import ts from 'typescript';
import type { CheckerInternals } from './checker-internals.js';
import type { ReadingScope } from './reading-scope.js';
import type { TypeReader } from './type-reader.js';

const { TypeFlags, SymbolFlags } = ts;

/** The reference to a type parameter: its place where the scope declares it, else what it is when nobody says. */
export function readParameter(reader: TypeReader, type: ts.Type, scope: ReadingScope): TypeRef {
  if ((type as { isThisType?: boolean }).isThisType || scope.receivers.includes(type)) return 'this';
  const own = scope.own.indexOf(type);
  if (own >= 0) return ['$', own];
  const ofFunction = scope.ofFunction.indexOf(type);
  if (ofFunction >= 0) return ['%', ofFunction];
  return assumption(reader, type, scope);
}

/** What each of a declaration's type parameters is when nobody says: its default, or else its constraint. */
export function assumptions(reader: TypeReader, parameters: readonly ts.Type[], scope: ReadingScope): TypeRef[] {
  const filled = (reader.checker as CheckerInternals).fillMissingTypeArguments([], parameters, 0, false) ?? [];
  return parameters.map((parameter, at) => {
    if (scope.receivers.includes(parameter)) return 'this';
    const given = parameter.getDefault();
    // Computed from other parameters, it can only be decided with their own defaults in their place.
    const isComputed = given !== undefined && (given.flags & (TypeFlags.Conditional | TypeFlags.IndexedAccess)) !== 0;
    const decided = isComputed ? filled[at] : undefined;
    return (decided && reader.read(decided, scope)) ?? assumption(reader, parameter, scope);
  });
}

function assumption(reader: TypeReader, type: ts.Type, scope: ReadingScope): TypeRef {
  if (scope.open.includes(type)) return null;
  const inner: ReadingScope = { ...scope, open: [...scope.open, type] };
  const fallback = type.getDefault();
  const constraint = type.getConstraint();
  return (fallback && reader.read(fallback, inner)) ?? (constraint ? reader.read(constraint, inner) : null);
}

/**
 * A computed type that cannot be reduced, but is made from one that has methods, is taken for that one: builders
 * compute the type of the next builder from their own (`PgSelectWithout<this, …>`).
 */
export function builderParameter(reader: TypeReader, type: ts.Type, scope: ReadingScope): TypeRef {
  for (const argument of type.aliasTypeArguments ?? []) {
    if (!(argument.flags & TypeFlags.TypeParameter)) continue;
    if ((argument as { isThisType?: boolean }).isThisType) return 'this';
    const constraint = reader.checker.getBaseConstraintOfType(argument);
    const hasMethods =
      constraint &&
      constraint.flags & TypeFlags.Object &&
      constraint.symbol?.flags & (SymbolFlags.Class | SymbolFlags.Interface);
    if (hasMethods) return reader.read(argument, scope);
  }
  return null;
}
