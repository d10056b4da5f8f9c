import { apiContract } from './api-contract.js';
import { diagramFresh } from './diagram-fresh.js';
import { serviceIsolation } from './service-isolation.js';
import { dependOnAbstractions } from './depend-on-abstractions.js';
import { noLeakedTypes } from './no-leaked-types.js';
import { consumerOwnedInterfaces } from './consumer-owned-interfaces.js';
import { sharedDatabase } from './shared-database.js';
import { thinEntrypoint } from './thin-entrypoint.js';
import { signalPropagation } from './signal-propagation.js';
import { dependencyHygiene } from './dependency-hygiene.js';
import { deployment } from './deployment.js';
import { docsPresent } from './docs-present.js';
import { domainPurity } from './domain-purity.js';
import { errorBoundary } from './error-boundary.js';
import { envDocumented } from './env-documented.js';
import { httpHardening } from './http-hardening.js';
import { gracefulShutdown } from './graceful-shutdown.js';
import { healthEndpoints } from './health-endpoints.js';
import { internalPackages } from './internal-packages.js';
import { coupling } from './coupling.js';
import { layers } from './layers.js';
import { migrations } from './migrations.js';
import { noCycles } from './no-cycles.js';
import { observability } from './observability.js';
import type { Policy } from './policy.js';
import { projectStructure } from './project-structure.js';
import { qualityGates } from './quality-gates.js';
import { sqlSchema } from './sql-schema.js';
import { syncCallChains } from './sync-call-chains.js';
import { testsPresent } from './tests-present.js';

/** Every policy, in the order of the catalog. */
export const policies: readonly Policy[] = [
  layers,
  internalPackages,
  noCycles,
  domainPurity,
  dependencyHygiene,
  projectStructure,
  envDocumented,
  deployment,
  docsPresent,
  testsPresent,
  qualityGates,
  migrations,
  sqlSchema,
  signalPropagation,
  serviceIsolation,
  dependOnAbstractions,
  noLeakedTypes,
  consumerOwnedInterfaces,
  sharedDatabase,
  thinEntrypoint,
  coupling,
  httpHardening,
  observability,
  syncCallChains,
  errorBoundary,
  gracefulShutdown,
  healthEndpoints,
  apiContract,
  diagramFresh,
];
