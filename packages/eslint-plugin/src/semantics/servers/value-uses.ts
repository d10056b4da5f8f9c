import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import type { World } from '../world.js';
import { followUse } from './follow-use.js';
import type { UseTrail } from './use-trail.js';

/** What is done with a value, as far as the project's code shows it. */
export interface ValueUses {
  /** Properties that are set, by path from the value: `server.requestTimeout`. */
  readonly settings: readonly Setting[];
  /** Method calls on the value, or on one of its parts. */
  readonly calls: readonly MethodUse[];
  /** Calls of packages that are given the value, as an argument or within one. */
  readonly given: readonly Call[];
  /** It leaves our sight: returned to callers that nobody knows, stored where others reach it, handed to who knows whom. */
  readonly escapes: boolean;
  /** It is only out of sight in so far as others reach it by its name: an export, a field that is not private. */
  readonly escapesByName: boolean;
  /** Some function returns it, be it to callers that are in sight. */
  readonly isReturned: boolean;
}

export interface Setting {
  readonly path: string;
  readonly module: ModuleSyntax;
  readonly node: Node;
}

export interface MethodUse {
  readonly path: string;
  readonly call: Call;
}

/**
 * Follows the value of an expression through variables, private fields, the project's own functions (as argument and as
 * result) and what packages hand back of it. A package is taken not to set what it is given: `stoppable(server)`.
 * @param yieldsPart the path that a method's result has from the value (`''`: it is the value itself); undefined for others.
 */
export function valueUses(
  world: World,
  module: ModuleSyntax,
  node: Node,
  yieldsPart: (call: Call, path: string) => string | undefined,
): ValueUses {
  const trail: UseTrail = {
    ...{ world, yieldsPart, settings: [], calls: [], given: [], seen: new Set(), fields: new Map() },
    ...{ escapes: false, escapesByName: false, isReturned: false },
    follow: (module, start, path, depth) => followUse(trail, module, start, path, depth),
  };
  trail.follow(module, node, '', 0);
  const { settings, calls, given, escapes, escapesByName, isReturned } = trail;
  return {
    settings,
    calls,
    given,
    escapes: escapes || escapesByName,
    escapesByName: escapesByName && !escapes,
    isReturned,
  };
}
