import type { Graph } from '../graph/graph.js';
import type { Coupling } from './coupling.js';

interface Group {
  modules: number;
  readonly into: Set<string>;
  readonly out: Set<string>;
  abstract: number;
  concrete: number;
}

/** Measures how sets of modules are tied to each other. `groupOf` names the set of each; modules without one only count as others. */
export function measureCoupling(
  graph: Graph,
  groupOf: (path: string) => string | undefined,
  isCounted: (path: string) => boolean,
): Map<string, Coupling> {
  const groups = new Map<string, Group>();
  const groupAt = (path: string): Group | undefined => {
    const name = groupOf(path);
    if (name === undefined) return undefined;
    const group = groups.get(name) ?? { modules: 0, into: new Set(), out: new Set(), abstract: 0, concrete: 0 };
    groups.set(name, group);
    return group;
  };
  for (const { path, edges, exports } of graph.modules.values()) {
    if (!isCounted(path)) continue;
    const own = groupAt(path);
    if (own) {
      own.modules++;
      own.abstract += exports.abstract;
      own.concrete += exports.concrete;
    }
    for (const { target } of edges) {
      if (target.type !== 'project' || !graph.modules.has(target.path) || !isCounted(target.path)) continue;
      const other = groupAt(target.path);
      if (own === other) continue;
      own?.out.add(target.path);
      other?.into.add(path);
    }
  }
  return new Map([...groups].map(([name, group]) => [name, couplingOf(name, group)]));
}

function couplingOf(name: string, { modules, into, out, abstract, concrete }: Group): Coupling {
  const instability = share(out.size, into.size);
  const abstractness = share(abstract, concrete);
  const distance = instability === null || abstractness === null ? null : Math.abs(abstractness + instability - 1);
  return {
    name,
    modules,
    fanIn: into.size,
    fanOut: out.size,
    instability,
    abstractness,
    distance: distance === null ? null : rounded(distance),
  };
}

function share(part: number, rest: number): number | null {
  return part + rest === 0 ? null : rounded(part / (part + rest));
}

/** Three places: more would be noise. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
