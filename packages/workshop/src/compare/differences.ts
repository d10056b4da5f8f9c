/** What one tool reports and another does not. */
export interface Difference {
  readonly both: number;
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
}

/** Compares what is reported, each once. */
export function differences(ours: readonly string[], theirs: readonly string[]): Difference {
  const [a, b] = [new Set(ours), new Set(theirs)];
  return {
    both: [...a].filter(one => b.has(one)).length,
    onlyOurs: [...a].filter(one => !b.has(one)).sort(),
    onlyTheirs: [...b].filter(one => !a.has(one)).sort(),
  };
}

/**
 * The knots that circles tie: circles that share a module belong to one. Each is named by its modules, sorted. Tools report
 * different circles of the same knot; the knots are what they can agree on.
 */
export function knotsOf(circles: readonly (readonly string[])[]): string[][] {
  const leader = new Map<string, string>();
  const find = (module: string): string => {
    const above = leader.get(module) ?? module;
    if (above === module) return module;
    const top = find(above);
    leader.set(module, top);
    return top;
  };
  for (const circle of circles) {
    const [first, ...more] = circle;
    for (const module of more) leader.set(find(module), find(first ?? module));
    if (first !== undefined && !leader.has(first)) leader.set(first, find(first));
  }
  const knots = new Map<string, string[]>();
  for (const module of new Set(circles.flat())) {
    const top = find(module);
    knots.set(top, [...(knots.get(top) ?? []), module]);
  }
  return [...knots.values()].map(knot => knot.sort()).sort((x, y) => ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1));
}

/** Compares knots: two are the same where they share a module. */
export function knotDifferences(ours: readonly string[][], theirs: readonly string[][]): Difference {
  const shares = (knot: readonly string[], others: readonly string[][]) =>
    others.some(other => other.some(module => knot.includes(module)));
  const name = (knot: readonly string[]) =>
    knot.slice(0, 3).join(', ') + (knot.length > 3 ? `, … (${knot.length})` : '');
  return {
    both: ours.filter(knot => shares(knot, theirs)).length,
    onlyOurs: ours.filter(knot => !shares(knot, theirs)).map(name),
    onlyTheirs: theirs.filter(knot => !shares(knot, ours)).map(name),
  };
}
