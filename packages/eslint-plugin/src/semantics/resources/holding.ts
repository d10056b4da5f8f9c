import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { Call } from '../call.js';

/** Something that must be given back, from the call that yields it on. */
export interface Holding {
  readonly module: ModuleSyntax;
  /** The call that yields it, or (through `await`) a promise of it. */
  readonly node: Exclude<Call['node'], { type: 'TaggedTemplateExpression' }>;
  /** Where the holder comes to have it, if `node` stands in a function that runs there: `new Promise(…)`, a local call. */
  readonly since?: Node;
  /** Names of the methods that give it back; any one of them does. */
  readonly methods: ReadonlySet<string>;
  /** Only failures that the code itself throws are reckoned with. */
  readonly thrownOnly?: true;
  /** Where nothing is held after all: paths end there without a leak. */
  readonly isEmptyAt?: (node: Node) => boolean;
}
