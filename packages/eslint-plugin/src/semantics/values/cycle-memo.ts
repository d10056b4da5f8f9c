import type { ModuleSyntax } from '../../syntax/module-syntax.js';

/** How many computations may be under way inside each other before the answer is "unknown". */
const depthLimit = 250;

/**
 * Remembers the result of a computation by its key (with the module, until a module changes), and ends cycles: a computation that needs its own result is told
 * `whenCyclic`. What was computed with such a stop-gap is not remembered unless it is the cycle's own start, because the
 * same question asked from elsewhere on the cycle may have another answer; so no answer depends on who asked first.
 */
export class CycleMemo<V> {
  readonly #underWay = new Map<object, number>();
  /** The outermost computation whose unfinished result was used since the innermost one started. */
  #reached = Infinity;

  constructor(private readonly whenCyclic: V) {}

  /** @param module where the key stands. */
  get(module: ModuleSyntax, key: object, compute: () => V): V {
    const results = module.memory.answers<object, V>(this);
    const known = results.get(key);
    if (known !== undefined) return known;
    return this.guard(key, compute, result => results.set(key, result));
  }

  /**
   * Ends cycles as `get` does, for an answer that depends on more than its key and is not remembered.
   * @param remember is told a result that rests on nothing unfinished.
   */
  guard(key: object, compute: () => V, remember?: (result: V) => void): V {
    const position = this.#underWay.get(key);
    const depth = this.#underWay.size;
    if (position !== undefined || depth >= depthLimit) {
      this.#reached = Math.min(this.#reached, position ?? -1);
      return this.whenCyclic;
    }
    const reachedBefore = this.#reached;
    this.#reached = Infinity;
    this.#underWay.set(key, depth);
    try {
      const result = compute();
      if (this.#reached >= depth) {
        remember?.(result);
        this.#reached = Infinity;
      }
      return result;
    } finally {
      this.#underWay.delete(key);
      this.#reached = Math.min(reachedBefore, this.#reached);
    }
  }
}
