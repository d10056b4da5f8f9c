import type { FileRole, ResolvedConfig } from '@plimsoll/config';
import type { Fact } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import type { IndexedType } from '../syntax/bind.js';
import type { ModuleSyntax, NodeOfType } from '../syntax/module-syntax.js';
import type { ClassNode, FunctionNode, Node } from '../syntax/node.js';
import type { Call } from './call.js';
import { importEdges, type ImportEdge } from './import-edges.js';
import { explain, resolve, resolveCall, type Resolution } from './resolve.js';
import type { World } from './world.js';

/** Facts that a subscriber asks for: `true` for "has this fact", or the value that it must have. */
export type CallFilter = { readonly [K in keyof Fact]?: true | Fact[K] };

type Handler<T> = (subject: T) => void;

const comparing: ReadonlySet<string> = new Set(['===', '!==', '==', '!=']);
const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const;

/** What a rule can subscribe to. One walk of the file resolves each call once and tells all who asked for it. */
export interface Subscriptions {
  /** Calls, constructions and tagged templates of which all the named facts are known. */
  call(filter: CallFilter, handler: Handler<Call>): void;
  /** Every call, construction and tagged template, known or not. */
  anyCall(handler: Handler<Call>): void;
  catch(handler: Handler<TSESTree.CatchClause>): void;
  class(handler: Handler<ClassNode>): void;
  /** `===`, `!==`, `==`, `!=`. */
  comparison(handler: Handler<TSESTree.BinaryExpression>): void;
  function(handler: Handler<FunctionNode>): void;
  /** Nodes of a type that the tree is indexed by (see `bind`), where no question about meaning starts the search. */
  node<T extends IndexedType>(type: T, handler: Handler<NodeOfType<T>>): void;
  /** When everything else has been told. */
  end(handler: Handler<TSESTree.Program>): void;
  /** Imports of all kinds: static, dynamic, `require`, `import type`, `import('x').T`, `export from`. */
  import(handler: Handler<ImportEdge>): void;
}

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
  readonly #calls: { filter: CallFilter; keys: (keyof Fact)[]; handler: Handler<Call> }[] = [];
  readonly #byType = new Map<IndexedType, Handler<never>[]>();
  readonly #imports: Handler<ImportEdge>[] = [];
  readonly #ends: Handler<TSESTree.Program>[] = [];

  constructor(
    readonly world: World,
    readonly module: ModuleSyntax,
    readonly place: FilePlace,
  ) {}

  get role(): FileRole {
    return this.place.role;
  }

  /**
   * The subscriptions of one rule.
   * @param guard wraps each handler, so that one rule's failure stays its own.
   */
  subscriptions(guard: <T>(handler: Handler<T>) => Handler<T>): Subscriptions {
    const subscribe = (type: IndexedType, handler: Handler<never>): void => {
      const handlers = this.#byType.get(type);
      if (handlers) handlers.push(handler);
      else this.#byType.set(type, [handler]);
    };
    return {
      call: (filter, handler) =>
        this.#calls.push({ filter, keys: Object.keys(filter) as (keyof Fact)[], handler: guard(handler) }),
      anyCall: handler => this.#calls.push({ filter: {}, keys: [], handler: guard(handler) }),
      catch: handler => subscribe('CatchClause', guard(handler)),
      function: handler => {
        const guarded = guard(handler);
        for (const type of functionTypes) subscribe(type, guarded);
      },
      node: (type, handler) => subscribe(type, guard(handler) as Handler<never>),
      class: handler => {
        const guarded = guard(handler);
        subscribe('ClassDeclaration', guarded);
        subscribe('ClassExpression', guarded);
      },
      comparison: handler => {
        const guarded = guard(handler);
        const compares = (node: TSESTree.BinaryExpression) => {
          if (comparing.has(node.operator)) guarded(node);
        };
        subscribe('BinaryExpression', compares);
      },
      end: handler => this.#ends.push(guard(handler)),
      import: handler => this.#imports.push(guard(handler)),
    };
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
    if (this.#calls.length > 0) for (const node of this.module.tree.calls) this.#route(this.call(node as Call['node']));
    for (const [type, handlers] of this.#byType) {
      for (const node of this.module.nodes(type)) for (const handler of handlers) handler(node as never);
    }
    if (this.#imports.length > 0) {
      for (const edge of importEdges(this.world, this.module)) for (const handler of this.#imports) handler(edge);
    }
    for (const handler of this.#ends) handler(this.module.program);
  }

  #route(call: Call): void {
    for (const { filter, keys, handler } of this.#calls) {
      const matches = keys.every(
        key => call.facts[key] !== undefined && (filter[key] === true || filter[key] === call.facts[key]),
      );
      if (matches) handler(call);
    }
  }
}
