import type { Edge } from './graph.js';

/** Whether following the edge is part of loading the module: neither a type, nor inside of a function. */
export function isLoadEdge(edge: Edge): boolean {
  return !edge.typeOnly && !edge.elided && !edge.deferred;
}
