import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { ClassNode, Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import type { World } from '../world.js';
import type { MethodUse, Setting } from './value-uses.js';

/** One value that is being followed, and what was found on the way. */
export interface UseTrail {
  readonly world: World;
  /** The path that a method's result has from the value (`''`: it is the value itself); undefined for others. */
  readonly yieldsPart: (call: Call, path: string) => string | undefined;
  readonly settings: Setting[];
  readonly calls: MethodUse[];
  readonly given: Call[];
  /** Expressions and names that were followed already. */
  readonly seen: Set<object>;
  /** The fields that were followed already. */
  readonly fields: Map<ClassNode, Set<string>>;
  escapes: boolean;
  escapesByName: boolean;
  isReturned: boolean;
  /** Goes on from an expression that is the value, or the part of it at `path`. */
  follow(module: ModuleSyntax, start: Node, path: string, depth: number): void;
}
