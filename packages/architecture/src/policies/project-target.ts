import type { Edge } from '../graph/graph.js';

/** Project path that an edge leads to, if it stays inside of the project. */
export function projectTarget({ target }: Edge): string | undefined {
  return target.type === 'project' ? target.path : undefined;
}
