import { defineLibrary } from '../fact.js';

/** Durations are in seconds, but for `msBeforeNext`. */
export const rateLimiterFlexible = defineLibrary({
  module: 'rate-limiter-flexible',
  versions: '>=5',
  source: 'https://github.com/animir/node-rate-limiter-flexible/wiki/Options',
  facts: [
    {
      api: 'new RateLimiterMemory',
      durations: [
        { at: 0, property: 'duration', unit: 's' },
        { at: 0, property: 'blockDuration', unit: 's' },
      ],
    },
    {
      api: 'new RateLimiterRedis',
      durations: [
        { at: 0, property: 'duration', unit: 's' },
        { at: 0, property: 'blockDuration', unit: 's' },
      ],
    },
    {
      api: 'new RateLimiterPostgres',
      durations: [
        { at: 0, property: 'duration', unit: 's' },
        { at: 0, property: 'blockDuration', unit: 's' },
      ],
    },
    {
      api: 'new RateLimiterMySQL',
      durations: [
        { at: 0, property: 'duration', unit: 's' },
        { at: 0, property: 'blockDuration', unit: 's' },
      ],
    },
  ],
});
