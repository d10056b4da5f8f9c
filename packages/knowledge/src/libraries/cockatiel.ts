import { defineLibrary } from '../fact.js';

/** A timeout policy aborts the signal that it hands to the function; its duration is given where it is made. */
export const cockatiel = defineLibrary({
  module: 'cockatiel',
  versions: '>=3',
  source: 'https://github.com/connor4312/cockatiel#readme',
  facts: [
    { api: 'IPolicy#execute', signal: { at: 1 } },
    { api: 'TimeoutPolicy#execute', signal: { at: 1 } },
    { api: 'RetryPolicy#execute', signal: { at: 1 } },
    { api: 'CircuitBreakerPolicy#execute', signal: { at: 1 } },
    { api: 'FallbackPolicy#execute', signal: { at: 1 } },
    { api: 'BulkheadPolicy#execute', signal: { at: 1 } },
    { api: 'BulkheadPolicy', limitsConcurrency: true },
    { api: 'bulkhead', makes: 'BulkheadPolicy', limitsConcurrency: true },
    { api: 'timeout', durations: [{ at: 0, unit: 'ms' }] },
    { api: 'circuitBreaker', durations: [{ at: 1, property: 'halfOpenAfter', unit: 'ms' }] },
  ],
});
