import { defineLibrary } from '../fact.js';

/** `timeout: false` switches the limit off. */
export const opossum = defineLibrary({
  module: 'opossum',
  versions: '>=5',
  source: 'https://nodeshift.dev/opossum/#circuitbreaker',
  facts: [
    { api: 'new default', madeOnce: { kind: 'breaker', closedBy: ['shutdown'] } },
    {
      api: 'new CircuitBreaker',
      breaker: {
        callback: 0,
        reset: { at: 1, property: 'resetTimeout' },
        timeout: { at: 1, property: 'timeout', off: [false] },
        fallback: 'fallback',
      },
      durations: [
        { at: 1, property: 'resetTimeout', unit: 'ms' },
        { at: 1, property: 'rollingCountTimeout', unit: 'ms' },
      ],
      limitsTime: { callback: 0, slot: { at: 1, property: 'timeout' }, default: 10_000 },
    },
  ],
});
