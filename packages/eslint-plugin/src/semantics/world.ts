import type { Knowledge } from '@plimsoll/knowledge';
import type { ModuleStore } from './modules/module-store.js';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import type { Node } from '../syntax/node.js';
import type { Call } from './call.js';
import type { IoPath } from './functions/reached-io.js';
import { explain } from './resolve.js';
import { CycleMemo } from './values/cycle-memo.js';
import { evaluate } from './values/evaluate.js';
import { unknown, type Value } from './values/value.js';

/** All that the questions are answered from: what is known about libraries, and the project's modules. */
export class World {
  /** Values by expression or declaration. */
  readonly values = new CycleMemo<Value>(unknown);
  /** Calls by node. */
  calls: WeakMap<Node, Call> = new WeakMap();
  /** Ways to I/O by function and number of calls looked through. */
  ioPaths: WeakMap<Node, (IoPath | undefined)[]> = new WeakMap();
  /** While set, evaluation says here how it reaches its answers. */
  trail: string[] | undefined;

  constructor(
    readonly knowledge: Knowledge,
    readonly modules: ModuleStore,
  ) {
    modules.onChange(() => {
      this.values.clear();
      this.calls = new WeakMap();
      this.ioPaths = new WeakMap();
    });
  }

  /** How the value of an expression is found out, a step a line. */
  explain(module: ModuleSyntax, node: Node): readonly string[] {
    return explain(this, module, node);
  }

  /** What is known of the value of an expression of a module. */
  evaluate(module: ModuleSyntax, node: Node): Value {
    return evaluate(this, module, node);
  }
}
