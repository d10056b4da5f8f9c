import { unknown, type Value } from './value.js';

/** The first answer that says anything. */
export function firstKnown<T>(values: readonly T[], ask: (value: T) => Value): Value {
  for (const value of values) {
    const answer = ask(value);
    if (answer.kind !== 'unknown') return answer;
  }
  return unknown;
}
