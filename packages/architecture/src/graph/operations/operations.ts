import type { BodyLimit } from './body-limit.js';
import type { Instrumentation } from './instrumentation.js';
import type { Sign } from './sign.js';

/** What the project's texts show of how it is protected and watched while it runs, beside what it imports. */
export interface Operations {
  readonly signs: readonly Sign[];
  readonly instrumentations: readonly Instrumentation[];
  readonly bodyLimits: readonly BodyLimit[];
}
