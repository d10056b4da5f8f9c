import { defineLibrary } from '../fact.js';

/** A timeout policy aborts the signal that it hands to the function; its duration is given where it is made. */
export const cockatiel = defineLibrary({
  module: 'cockatiel',
  versions: '>=3',
  source: 'https://github.com/connor4312/cockatiel#readme',
  facts: [
    { api: 'IPolicy#execute', guards: { callback: 0 }, signal: { at: 1 } },
    { api: 'TimeoutPolicy#execute', guards: { callback: 0 }, signal: { at: 1 } },
    { api: 'RetryPolicy#execute', guards: { callback: 0 }, signal: { at: 1 } },
    { api: 'CircuitBreakerPolicy#execute', guards: { callback: 0 }, signal: { at: 1 } },
    { api: 'FallbackPolicy#execute', guards: { callback: 0 }, signal: { at: 1 } },
    { api: 'BulkheadPolicy#execute', guards: { callback: 0 }, signal: { at: 1 } },
    { api: 'BulkheadPolicy', limitsConcurrency: true },
    { api: 'bulkhead', makes: 'BulkheadPolicy', limitsConcurrency: true },
    { api: 'timeout', durations: [{ at: 0, unit: 'ms' }] },
    {
      api: 'circuitBreaker',
      breaker: { reset: { at: 1, property: 'halfOpenAfter' } },
      durations: [{ at: 1, property: 'halfOpenAfter', unit: 'ms' }],
    },
    {
      api: 'retry',
      retries: {
        attempts: [{ at: 1, property: 'maxAttempts' }],
        default: 'none',
        backoff: [{ at: 1, property: 'backoff' }],
      },
    },
    { api: 'new ConstantBackoff', fixedDelay: true },
  ],
});
