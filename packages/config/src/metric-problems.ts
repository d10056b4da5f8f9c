import { nearestName } from './nearest-name.js';
import type { CouplingBudget, PlimsollConfig } from './plimsoll-config.js';
import type { UndeclaredName } from './undeclared-names.js';

const shares: readonly (keyof CouplingBudget)[] = ['maxInstability', 'minAbstractness', 'maxDistance'];

/** What a JSON schema cannot say about budgets: each is about something that is there, and none is beyond what can be. */
export function metricProblems({ metrics = {} }: PlimsollConfig, known: readonly string[]): UndeclaredName[] {
  return Object.entries(metrics).flatMap(([name, budget]) => [
    ...(known.includes(name) || name.includes('/') ? [] : [unknown(name, known)]),
    ...Object.entries(budget).flatMap(([key, value]) => {
      const isShare = shares.includes(key as keyof CouplingBudget);
      const isSane = value >= 0 && (!isShare || value <= 1);
      const range = isShare ? 'a number from 0 to 1' : 'a number from 0 on';
      return isSane ? [] : [{ path: `metrics["${name}"].${key}`, message: `${value} is not ${range}.` }];
    }),
  ]);
}

function unknown(name: string, known: readonly string[]): UndeclaredName {
  const meant = nearestName(name, known);
  const hint = meant === undefined ? ' A folder has a slash: "src/orders/".' : ` (did you mean "${meant}"?).`;
  const message = `"${name}" is neither a layer nor a service${meant === undefined ? '.' : ''}${hint}`;
  return { path: `metrics["${name}"]`, message };
}
