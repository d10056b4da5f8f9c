/** How many computations may be under way inside each other before the answer is "unknown". */
const depthLimit = 250;

/**
 * Remembers the result of a computation by its key, and ends cycles: a computation that needs its own result is told
 * `whenCyclic`. What was computed with such a stop-gap is not remembered unless it is the cycle's own start, because the
 * same question asked from elsewhere on the cycle may have another answer; so no answer depends on who asked first.
 */
export class CycleMemo<V> {
  #results = new WeakMap<object, V>();
  readonly #underWay = new Map<object, number>();
  /** The outermost computation whose unfinished result was used since the innermost one started. */
  #reached = Infinity;

  constructor(private readonly whenCyclic: V) {}

  get(key: object, compute: () => V): V {
    const known = this.#results.get(key);
    if (known !== undefined) return known;
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
        this.#results.set(key, result);
        this.#reached = Infinity;
      }
      return result;
    } finally {
      this.#underWay.delete(key);
      this.#reached = Math.min(reachedBefore, this.#reached);
    }
  }

  /** Forgets everything: some module has changed. */
  clear(): void {
    this.#results = new WeakMap();
  }
}
