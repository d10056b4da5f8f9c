export { defaultRoles } from './default-roles.js';
export { defineConfig } from './define-config.js';
export { fileRole } from './file-role.js';
export { globbedRoles, type FileRole, type GlobbedRole } from './file-role-name.js';
export { globMatcher } from './glob-matcher.js';
export { internalPackageViolation, type InternalPackageViolation } from './internal-package-violation.js';
export { isInternalServer } from './internal-server.js';
export { createLayerMatcher, type LayerMatcher } from './layer-matcher.js';
export { layerViolation, type LayerViolation } from './layer-violation.js';
export { loadConfig, type LoadConfigOptions } from './load-config.js';
export type { LoadedConfig } from './loaded-config.js';
export { packageName } from './package-name.js';
export type {
  AmbientKind,
  CouplingBudget,
  DomainPurityOptions,
  IgnoreConfig,
  LayerConfig,
  LayersOptions,
  NoCyclesOptions,
  PlimsollConfig,
  PoliciesConfig,
  PolicySeverity,
  PresetName,
  RuleSetting,
  ServiceConfig,
  Setting,
  SlicesConfig,
  WorkspacesConfig,
} from './plimsoll-config.js';
export { presets } from './presets/presets.js';
export type { Preset } from './presets/preset.js';
export type { Problem, ProblemCode } from './problem.js';
export { resolveConfig } from './resolve-config.js';
export { saysReason } from './says-reason.js';
export { isServingRole } from './serving-role.js';
export { createServiceMatcher, type ServiceMatch, type ServiceMatcher } from './service-matcher.js';
export { createWorkspaceMatcher, type WorkspaceMatch, type WorkspaceMatcher } from './workspace-matcher.js';
export type { ResolvedConfig, ResolvedLayer, ResolvedService } from './resolved-config.js';
