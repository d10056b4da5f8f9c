import type { Fact } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import type { IndexedType } from '../syntax/bind.js';
import type { NodeOfType } from '../syntax/module-syntax.js';
import type { ClassNode, FunctionNode } from '../syntax/node.js';
import type { Call } from './call.js';
import type { ImportEdge } from './import-edges.js';
import type { CallFilter, Handler, Subscribers } from './subscribers.js';

const comparing: ReadonlySet<string> = new Set(['===', '!==', '==', '!=']);
const noFilter: CallFilter = {};

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

/** The subscriptions of one rule. */
export class RuleSubscriptions implements Subscriptions {
  /** @param guard wraps each handler, so that one rule's failure stays its own. */
  constructor(
    private readonly subscribers: Subscribers,
    private readonly guard: <T>(handler: Handler<T>) => Handler<T>,
  ) {}

  call(filter: CallFilter, handler: Handler<Call>): void {
    const keys = Object.keys(filter) as (keyof Fact)[];
    this.subscribers.calls.push({ filter, keys, handler: this.guard(handler) });
  }

  anyCall(handler: Handler<Call>): void {
    this.subscribers.calls.push({ filter: noFilter, keys: [], handler: this.guard(handler) });
  }

  catch(handler: Handler<TSESTree.CatchClause>): void {
    this.subscribers.addTo('CatchClause', this.guard(handler));
  }

  class(handler: Handler<ClassNode>): void {
    const guarded = this.guard(handler);
    this.subscribers.addTo('ClassDeclaration', guarded);
    this.subscribers.addTo('ClassExpression', guarded);
  }

  comparison(handler: Handler<TSESTree.BinaryExpression>): void {
    const guarded = this.guard(handler);
    const compares = (node: TSESTree.BinaryExpression) => {
      if (comparing.has(node.operator)) guarded(node);
    };
    this.subscribers.addTo('BinaryExpression', compares);
  }

  function(handler: Handler<FunctionNode>): void {
    const guarded = this.guard(handler);
    this.subscribers.addTo('FunctionDeclaration', guarded);
    this.subscribers.addTo('FunctionExpression', guarded);
    this.subscribers.addTo('ArrowFunctionExpression', guarded);
  }

  node<T extends IndexedType>(type: T, handler: Handler<NodeOfType<T>>): void {
    this.subscribers.addTo(type, this.guard(handler) as Handler<never>);
  }

  end(handler: Handler<TSESTree.Program>): void {
    this.subscribers.ends.push(this.guard(handler));
  }

  import(handler: Handler<ImportEdge>): void {
    this.subscribers.imports.push(this.guard(handler));
  }
}
