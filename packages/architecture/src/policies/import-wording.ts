import type { Location } from '@plimsoll/findings';
import type { Edge } from '../graph/graph.js';

const verbs: Readonly<Record<Edge['kind'], string>> = {
  static: 'imports',
  dynamic: 'imports dynamically',
  require: 'requires',
  type: 'imports types from',
  'type-expression': 'names a type of',
  export: 're-exports',
};

/** What an edge does, for a person: `imports types from`. */
export function importVerb(edge: Edge): string {
  return edge.kind === 'export' && edge.typeOnly ? 're-exports types of' : verbs[edge.kind];
}

/** Where an edge is written. */
export function edgeLocation({ from, range }: Edge): Location {
  return { file: from, ...range };
}
