import type { FileRole, ResolvedConfig } from '@plimsoll/config';
import type { Fact } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import type { Node } from '../syntax/node.js';
import type { Call } from './call.js';
import { importEdges } from './import-edges.js';
import { explain, resolve, resolveCall, type Resolution } from './resolve.js';
import { Subscribers, type CallFilter } from './subscribers.js';
import type { World } from './world.js';

/** Where the linted file stands in its project. */
export interface FilePlace {
  /** Absolute path of the project's root: the folder of its `plimsoll.config`, else of its repository. */
  readonly root: string;
  /** Path from the root, with `/`. */
  readonly path: string;
  readonly role: FileRole;
  readonly config: ResolvedConfig;
}

/** The semantic services for one file: the same in every engine, with types or without. */
export class Program {
  /** Who wants to be told of what. */
  readonly subscribers = new Subscribers();

  constructor(
    readonly world: World,
    readonly module: ModuleSyntax,
    readonly place: FilePlace,
  ) {}

  get role(): FileRole {
    return this.place.role;
  }

  /** Answers what an expression is. */
  resolve(node: Node): Resolution {
    return resolve(this.world, this.module, node);
  }

  /** Answers how `resolve` got there. */
  explain(node: Node): readonly string[] {
    return explain(this.world, this.module, node);
  }

  /** A call of this file, with what it calls. */
  call(node: Call['node']): Call {
    return resolveCall(this.world, this.module, node);
  }

  /** Tells the subscribers, in source order for each kind. A handler must not throw: `defineRule` sees to that. */
  run(): void {
    const { calls, byType, imports, ends } = this.subscribers;
    if (calls.length > 0) for (const node of this.module.tree.calls) this.#route(this.call(node as Call['node']));
    for (const [type, handlers] of byType) {
      for (const node of this.module.nodes(type)) for (const handler of handlers) handler(node as never);
    }
    if (imports.length > 0) {
      for (const edge of importEdges(this.world, this.module)) for (const handler of imports) handler(edge);
    }
    for (const handler of ends) handler(this.module.program);
  }

  #route(call: Call): void {
    const { facts } = call;
    for (const { filter, keys, handler } of this.subscribers.calls) {
      if (matches(facts, filter, keys)) handler(call);
    }
  }
}

function matches(facts: Fact, filter: CallFilter, keys: readonly (keyof Fact)[]): boolean {
  for (const key of keys) {
    const known = facts[key];
    if (known === undefined || (filter[key] !== true && filter[key] !== known)) return false;
  }
  return true;
}
