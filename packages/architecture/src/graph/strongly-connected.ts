import { byCodeUnit } from './by-code-unit.js';

/**
 * The strongly connected components of a directed graph that have a cycle: more than one node, or a node that leads to
 * itself. Nodes of a component are sorted, components come in the order of their first nodes, so that the answer does
 * not depend on the order of the input. Tarjan's algorithm, without recursion.
 */
export function stronglyConnected(successors: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];
  for (const root of successors.keys()) {
    if (index.has(root)) continue;
    const path: { node: string; next: number }[] = [];
    const enter = (node: string) => {
      low.set(node, index.size);
      index.set(node, index.size);
      stack.push(node);
      open.add(node);
      path.push({ node, next: 0 });
    };
    enter(root);
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const { node } = frame;
      const to = successors.get(node)?.[frame.next++];
      if (to !== undefined) {
        if (!index.has(to)) enter(to);
        else if (open.has(to)) low.set(node, Math.min(low.get(node) ?? 0, index.get(to) ?? 0));
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== index.get(node)) continue;
      const members = stack.splice(stack.lastIndexOf(node));
      for (const member of members) open.delete(member);
      if (members.length > 1 || successors.get(node)?.includes(node)) found.push(members.sort(byCodeUnit));
    }
  }
  return found.sort(([a = ''], [b = '']) => byCodeUnit(a, b));
}
