export {
  checkArchitecture,
  type ArchitectureReport,
  type ArchitectureStats,
  type CheckArchitectureOptions,
} from './check-architecture.js';
export type { Announcement } from './graph/announcement.js';
export type { AmbientUse, Edge, EdgeKind, Graph, Module, Range, Target } from './graph/graph.js';
export { policyCatalog, type PolicyMeta, type PolicyName } from './policies/policy-catalog.js';
