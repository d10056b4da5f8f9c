import type { PlimsollConfig } from './plimsoll-config.js';

/** Returns the config unchanged. Gives a `plimsoll.config.ts` completion and type checks. */
export function defineConfig(config: PlimsollConfig): PlimsollConfig {
  return config;
}
