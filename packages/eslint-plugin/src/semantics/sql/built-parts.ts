import { isFunction } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { givenArguments, type GivenArgument } from '../functions/given-arguments.js';
import type { World } from '../world.js';
import { isSafePart } from './safe-part.js';
import type { SqlPart } from './sql-parts.js';

/** How many callers up a value is followed. */
const deepest = 4;

/**
 * The pieces that make a text an injection: those that stand for a value and come from outside the process' configuration,
 * and those that a client sent, wherever they stand. A name or clause of unknown origin is given the benefit of the doubt,
 * and so is a parameter for which every caller in sight gives something harmless.
 */
export function builtParts(world: World, parts: readonly SqlPart[]): SqlPart[] {
  return parts.filter(part => {
    const { position, origin } = part;
    if (origin.kind === 'client') return true;
    if (position !== 'value' || origin.kind === 'start-up') return false;
    return origin.kind !== 'parameter' || !isHarmlesslyGiven(world, part, origin.binding);
  });
}

function isHarmlesslyGiven(world: World, { module, node }: SqlPart, binding: Binding, depth = 0): boolean {
  // What is made of the parameter must be harmless if the parameter is.
  if (depth > deepest || !isSafePart(world, module, node, new Set([binding]))) return false;
  const given = givenArguments(world, module, binding);
  if (!given) return false;
  const isHarmless = (argument: GivenArgument) => isHarmlessArgument(world, argument, depth);
  if (given.certain.length === 0) return given.possible.length > 0 && given.possible.every(isHarmless);
  // A call that may be of another function of that name is no evidence of a fault.
  return given.certain.every(isHarmless);
}

function isHarmlessArgument(world: World, { module, node }: GivenArgument, depth: number): boolean {
  if (node === 'spread') return false;
  if (node === undefined || isSafePart(world, module, node)) return true;
  const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
  const owner = binding?.declaration.parent;
  return (
    binding?.kind === 'parameter' &&
    isFunction(owner) &&
    isHarmlesslyGiven(world, { module, node } as SqlPart, binding, depth + 1)
  );
}
