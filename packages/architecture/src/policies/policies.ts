import { domainPurity } from './domain-purity.js';
import { internalPackages } from './internal-packages.js';
import { layers } from './layers.js';
import { noCycles } from './no-cycles.js';
import type { Policy } from './policy.js';

/** Every policy, in the order of the catalog. */
export const policies: readonly Policy[] = [layers, internalPackages, noCycles, domainPurity];
