import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, startOf, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import { registrationsIn } from '../functions/registrations.js';
import { runnerOf } from '../functions/runner.js';
import type { World } from '../world.js';
import { escapingFailure, type EscapingFailure } from './escaping-failure.js';

/** A function whose promise is ignored by what runs it, although it may reject. */
export interface UnguardedHandler {
  /** The function, or where it is handed over by its name. */
  readonly node: Node;
  readonly taker: Call;
  readonly failure: EscapingFailure;
}

/** The functions that a module hands to libraries which ignore their promises, and which let failures through. */
export function unguardedHandlers(world: World, module: ModuleSyntax): UnguardedHandler[] {
  const found: UnguardedHandler[] = [];
  for (const [fn, { call }] of registrationsIn(world, module)) {
    if (runnerOf(world, module, fn)?.promise !== 'ignored') continue;
    const place = placeOf(world, call, fn);
    const failure = place && escapingFailure(world, place.home, fn);
    if (place && failure) found.push({ node: place.node, taker: call, failure });
  }
  // Emitters with `captureRejections` turn a rejection into an 'error' event.
  if (found.length > 0 && module.text.includes('captureRejections')) return [];
  return found.sort((one, other) => startOf(one.node) - startOf(other.node));
}

function placeOf(world: World, call: Call, fn: FunctionNode): { node: Node; home: ModuleSyntax } | undefined {
  if (contains(call.node, fn)) return { node: fn, home: call.module };
  if (call.node.type === 'TaggedTemplateExpression') return undefined;
  for (const argument of call.node.arguments) {
    const named = projectFunctions(world.evaluate(call.module, argument)).find(({ node }) => node === fn);
    if (named) return { node: argument, home: named.module };
  }
  return undefined;
}
