import type { Edge } from './graph.js';

/** What an edge of a kind does, for a person. */
export const edgeVerbs: Readonly<Record<Edge['kind'], string>> = {
  static: 'imports',
  dynamic: 'imports dynamically',
  require: 'requires',
  type: 'imports types from',
  'type-expression': 'names a type of',
  export: 're-exports',
};
