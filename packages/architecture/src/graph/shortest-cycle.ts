import { stronglyConnected } from './strongly-connected.js';

/**
 * The shortest cycle inside a strongly connected component, beginning with its smallest member; among equally short
 * ones the first by name. `members` are sorted. A node whose own cycles are known is taken out, and what then no longer
 * hangs together is not searched again.
 */
export function shortestCycle(
  members: readonly string[],
  successors: ReadonlyMap<string, readonly string[]>,
): string[] {
  const alone = members.find(node => successors.get(node)?.includes(node));
  if (alone !== undefined) return [alone];
  let best: string[] | undefined;
  const pending = [members];
  for (let knot = pending.shift(); knot; knot = pending.shift()) {
    const [start] = knot;
    if (start === undefined) continue;
    const inside = new Set(knot);
    best = cycleThrough(start, inside, successors, best?.length ?? Infinity) ?? best;
    if (best?.length === 2) break;
    inside.delete(start);
    pending.push(...stronglyConnected(within(inside, successors)));
  }
  return best ? rotate(best) : [];
}

function within(
  nodes: ReadonlySet<string>,
  successors: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  return new Map([...nodes].map(node => [node, (successors.get(node) ?? []).filter(to => nodes.has(to))]));
}

/** The shortest cycle through a node, if it is shorter than the limit: breadth first, from the node back to itself. */
function cycleThrough(
  start: string,
  inside: ReadonlySet<string>,
  successors: ReadonlyMap<string, readonly string[]>,
  limit: number,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  let front = [start];
  for (let length = 1; front.length > 0 && length < limit; length++) {
    const next: string[] = [];
    for (const node of front) {
      for (const to of [...(successors.get(node) ?? [])].sort()) {
        if (to === start) return wayTo(node, start, cameFrom);
        if (!inside.has(to) || cameFrom.has(to)) continue;
        cameFrom.set(to, node);
        next.push(to);
      }
    }
    front = next;
  }
  return undefined;
}

function wayTo(node: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [node];
  for (let at = node; at !== start;) {
    const before = cameFrom.get(at);
    if (before === undefined) break;
    way.unshift((at = before));
  }
  return way;
}

function rotate(cycle: readonly string[]): string[] {
  const smallest = [...cycle].sort()[0];
  const at = cycle.indexOf(smallest ?? '');
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}
