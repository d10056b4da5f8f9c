import type { SqlPart } from './sql-parts.js';

/**
 * The pieces that make a text an injection: those that stand for a value and come from outside the process' configuration,
 * and those that a client sent, wherever they stand. A name or clause of unknown origin is given the benefit of the doubt.
 */
export function builtParts(parts: readonly SqlPart[]): SqlPart[] {
  return parts.filter(
    ({ position, origin }) => origin.kind === 'client' || (position === 'value' && origin.kind !== 'start-up'),
  );
}
