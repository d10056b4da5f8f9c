import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { Call } from '../call.js';

/** How often something is tried: at most so often (how often, where that is written), for ever, or out of sight. */
export type Attempts =
  { readonly state: 'bounded'; readonly count?: number } | { readonly state: 'unbounded' | 'unknown' };

/** How long is waited between two attempts. */
export type Delay =
  | { readonly kind: 'none' | 'unknown' }
  | { readonly kind: 'fixed'; readonly node: Node }
  | { readonly kind: 'growing'; readonly node: Node; readonly isCapped: boolean };

/** Work that is done again after it has failed. */
export interface Retry {
  readonly by: 'loop' | 'recursion' | 'library';
  readonly module: ModuleSyntax;
  /** What says how often, or the smallest node that stands for the retry. */
  readonly bound: Node;
  /** What the failure is called there, or what retries. */
  readonly failure: Node;
  readonly attempts: Attempts;
  readonly delay: Delay;
  /** What is called again by name: the function, the library. */
  readonly name: string;
  /** What is called again. */
  readonly work: readonly Call[];
  /** The failures that lead to another attempt are conflicts, which another attempt at once may well resolve. */
  readonly isConflict: boolean;
}
