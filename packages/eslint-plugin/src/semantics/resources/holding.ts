import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Call } from '../call.js';

/** Something that must be given back, from the call that yields it on. */
export interface Holding {
  readonly module: ModuleSyntax;
  /** The call that yields it, or (through `await`) a promise of it. */
  readonly node: Exclude<Call['node'], { type: 'TaggedTemplateExpression' }>;
  /** Names of the methods that give it back; any one of them does. */
  readonly methods: ReadonlySet<string>;
}
