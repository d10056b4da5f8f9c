import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { World } from '../world.js';

/** Whether the code bounds how many elements something has: by a constant, not at all, or somewhere out of sight. */
export type LengthAnswer = 'bounded' | 'unbounded' | 'unknown';

/** The question for a length, as the parts that answer it for one kind of code hand it on. */
export interface LengthQuestion {
  readonly world: World;
  readonly module: ModuleSyntax;
  /** It is asked inside a function of the project: what its parameters are given was looked at where it is called. */
  readonly isInner: boolean;
  /** The length of what another node stands for, in this module unless another one is given. */
  of(node: Node, module?: ModuleSyntax): LengthAnswer;
  /** The length of what a caller hands to the function around. */
  ofGiven(node: Node, module: ModuleSyntax): LengthAnswer;
  /** The length of what a function of the project answers with. */
  inside(node: Node, module: ModuleSyntax): LengthAnswer;
}

/** The length of what is put together from several lists. */
export function worst(answers: readonly LengthAnswer[]): LengthAnswer {
  if (answers.includes('unbounded')) return 'unbounded';
  return answers.includes('unknown') ? 'unknown' : 'bounded';
}
