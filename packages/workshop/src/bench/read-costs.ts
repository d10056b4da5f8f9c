import type { RuleCost } from 'eslint-plugin-plimsoll';
import { existsSync, readFileSync } from 'node:fs';

/** The costs of rules that processes wrote to the file that `PLIMSOLL_COSTS` named, added up. */
export function readCosts(file: string): Map<string, RuleCost> {
  const costs = new Map<string, RuleCost>();
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  for (const line of lines) {
    for (const [rule, cost] of Object.entries(JSON.parse(line) as Record<string, RuleCost>)) {
      const known = costs.get(rule);
      const slowest = known && known.slowest.ms > cost.slowest.ms ? known.slowest : cost.slowest;
      const slow = [...(known?.slow ?? []), ...cost.slow];
      costs.set(rule, { ms: (known?.ms ?? 0) + cost.ms, slowest, slow });
    }
  }
  return costs;
}
