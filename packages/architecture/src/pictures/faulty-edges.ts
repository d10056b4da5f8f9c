import type { Finding, Location } from '@plimsoll/findings';
import type { Edge } from '../graph/graph.js';

/** The findings that are about an edge, by the edge: it is where a finding stands, or a step of what proves it. */
export type FaultyEdges = (edge: Edge) => readonly Finding[];

/** Ties findings to the imports that they are about. */
export function faultyEdges(findings: readonly Finding[]): FaultyEdges {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const places = new Set([finding.location, ...(finding.trace ?? []).map(step => step.location)].map(placeOf));
    for (const place of places) byPlace.set(place, [...(byPlace.get(place) ?? []), finding]);
  }
  return edge => byPlace.get(placeOf({ file: edge.from, ...edge.range })) ?? [];
}

function placeOf({ file, line, column }: Location): string {
  return `${line}:${column} ${file}`;
}
