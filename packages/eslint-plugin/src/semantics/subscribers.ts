import type { Fact } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import type { IndexedType } from '../syntax/bind.js';
import type { Call } from './call.js';
import type { ImportEdge } from './import-edges.js';

/** Facts that a subscriber asks for: `true` for "has this fact", or the value that it must have. */
export type CallFilter = { readonly [K in keyof Fact]?: true | Fact[K] };

export type Handler<T> = (subject: T) => void;

/** Who wants to be told of what in one file. */
export class Subscribers {
  readonly calls: { readonly filter: CallFilter; readonly keys: (keyof Fact)[]; readonly handler: Handler<Call> }[] =
    [];
  readonly byType = new Map<IndexedType, Handler<never>[]>();
  readonly imports: Handler<ImportEdge>[] = [];
  readonly ends: Handler<TSESTree.Program>[] = [];

  addTo(type: IndexedType, handler: Handler<never>): void {
    const handlers = this.byType.get(type);
    if (handlers) handlers.push(handler);
    else this.byType.set(type, [handler]);
  }
}
