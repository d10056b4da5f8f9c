import type { ResolvedConfig } from '@plimsoll/config';
import { createServiceMatcher } from '@plimsoll/config';
import type { Call, Entry, SymbolGraph } from '../graph/symbol-graph.js';
import { addressedService } from './addressed-service.js';

/** A call of one service to another, made while something waits that came in. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  /** What came in, and the calls that lead to the one that goes out. */
  readonly entry: Entry;
  readonly steps: readonly { readonly from: string; readonly call: Call }[];
  readonly call: Call;
}

/** What somebody waits for. Messages, jobs and timers are nobody's wait. */
const waited: readonly Entry['kind'][] = ['route', 'rpc', 'resolver', 'middleware'];

/** The synchronous calls between the declared services, the shortest way for each entry and each service called. */
export function serviceHops(symbols: SymbolGraph, config: ResolvedConfig): Hop[] {
  const matcher = createServiceMatcher({ ...config, slices: undefined } as ResolvedConfig);
  return symbols.entries.flatMap(entry => {
    const from = waited.includes(entry.kind) ? matcher.serviceOf(entry.module)?.name : undefined;
    return from === undefined ? [] : hopsFrom(symbols, entry, from, config);
  });
}

function hopsFrom(symbols: SymbolGraph, entry: Entry, from: string, { services }: ResolvedConfig): Hop[] {
  const found = new Map<string, Hop>();
  const seen = new Set<string>();
  let front = entry.functions.map(id => ({ id, steps: [] as Hop['steps'] }));
  while (front.length > 0) {
    const next: typeof front = [];
    for (const { id, steps } of front) {
      const node = seen.has(id) ? undefined : symbols.functions.get(id);
      seen.add(id);
      for (const call of node?.calls ?? []) {
        if (call.aside) continue;
        const to =
          call.io === 'http' || call.io === 'rpc' ? addressedService(call.mentions, services)?.name : undefined;
        if (to !== undefined && to !== from && !found.has(to)) found.set(to, { from, to, entry, steps, call });
        next.push(...call.targets.map(target => ({ id: target, steps: [...steps, { from: id, call }] })));
      }
    }
    front = next;
  }
  return [...found.values()];
}
