import type { CouplingBudget } from '@plimsoll/config';
import type { Coupling } from './coupling.js';

/** One figure that is beyond what the config allows. */
export interface ExceededBudget {
  readonly budget: keyof CouplingBudget;
  readonly metric: keyof Coupling;
  readonly value: number;
  readonly limit: number;
  /** `fan-out 12, at most 8`. */
  readonly text: string;
}

const budgets: readonly (readonly [keyof CouplingBudget, keyof Coupling, string])[] = [
  ['maxFanIn', 'fanIn', 'fan-in'],
  ['maxFanOut', 'fanOut', 'fan-out'],
  ['maxInstability', 'instability', 'instability'],
  ['minAbstractness', 'abstractness', 'abstractness'],
  ['maxDistance', 'distance', 'distance'],
];

/** Which budgets a set of modules exceeds. A figure that does not exist exceeds none. */
export function exceededBudgets(coupling: Coupling, budget: CouplingBudget): ExceededBudget[] {
  return budgets.flatMap(([name, metric, word]) => {
    const [limit, value] = [budget[name], coupling[metric]];
    if (limit === undefined || typeof value !== 'number') return [];
    const isLeast = name.startsWith('min');
    if (isLeast ? value >= limit : value <= limit) return [];
    return [
      { budget: name, metric, value, limit, text: `${word} ${value}, at ${isLeast ? 'least' : 'most'} ${limit}` },
    ];
  });
}
