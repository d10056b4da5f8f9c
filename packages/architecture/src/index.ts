export {
  checkArchitecture,
  type ArchitectureReport,
  type ArchitectureStats,
  type CheckArchitectureOptions,
} from './check-architecture.js';
export { couplingJson, type CouplingJson } from './coupling-json.js';
export { drawPicture, type DrawnPicture, type DrawPictureRequest, type PictureFormat } from './draw-picture.js';
export { graphJson, type GraphJson, type GraphSymbolsJson } from './graph-json.js';
export { readGraph, type ReadGraphOptions } from './read-graph.js';
export type { Announcement } from './graph/announcement.js';
export type { AmbientUse, Edge, EdgeKind, Graph, GraphPart, Module, Range, Target } from './graph/graph.js';
export type { PictureLevel, PictureOptions } from './pictures/picture.js';
export { policyCatalog, type PolicyMeta, type PolicyName } from './policies/policy-catalog.js';
