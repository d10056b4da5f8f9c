import type { Node } from './node.js';
import type { Binding } from './scope.js';

/**
 * What mentions bindings, sorted by binding once for all that share a name: a bundle declares `result` in a thousand
 * functions, and asking for each must not look at all mentions again.
 */
export class ByBinding<T extends Node> {
  readonly #sorted = new Map<Binding, T[]>();
  readonly #names = new Set<string>();

  /**
   * @param bindingOf the binding that a node mentions.
   * @param byName the nodes by the name that they mention, in source order.
   */
  constructor(
    private readonly bindingOf: (node: T) => Binding | undefined,
    private readonly byName: ReadonlyMap<string, readonly T[]>,
  ) {}

  /** The nodes that mention a binding, its declaration left out, in source order. */
  of(binding: Binding): readonly T[] {
    if (!this.#names.has(binding.name)) this.#sort(binding.name);
    return this.#sorted.get(binding) ?? [];
  }

  #sort(name: string): void {
    this.#names.add(name);
    for (const node of this.byName.get(name) ?? []) {
      const binding = this.bindingOf(node);
      if (!binding || (node as Node) === binding.identifier) continue;
      const list = this.#sorted.get(binding);
      if (list) list.push(node);
      else this.#sorted.set(binding, [node]);
    }
  }
}
