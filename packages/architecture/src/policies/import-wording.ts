import type { Location } from '@plimsoll/findings';
import { edgeVerbs } from '../graph/edge-verbs.js';
import type { Edge } from '../graph/graph.js';

/** What an edge does, for a person: `imports types from`. */
export function importVerb(edge: Edge): string {
  return edge.kind === 'export' && edge.typeOnly ? 're-exports types of' : edgeVerbs[edge.kind];
}

/** Where an edge is written. */
export function edgeLocation({ from, range }: Edge): Location {
  return { file: from, ...range };
}
