import type { Pool } from 'pg'; // ~> domain-purity:package

export { audit } from '../infrastructure/audit.js'; // ~> layers:direct

export type Report = (pool: Pool) => Promise<string>;
