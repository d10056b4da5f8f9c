import type { LibraryTable } from '@plimsoll/knowledge';
import type { GlobbedRole } from './file-role-name.js';
import type {
  IgnoreConfig,
  CouplingBudget,
  PoliciesConfig,
  PresetName,
  RuleSetting,
  SlicesConfig,
  WorkspacesConfig,
} from './plimsoll-config.js';

/** A layer with nothing left to default. */
export interface ResolvedLayer {
  readonly name: string;
  readonly patterns: readonly string[];
  /** Names of the other layers that it may import, `*` spelled out. */
  readonly mayImport: readonly string[];
  readonly mayImportTypes: readonly string[];
}

/** A service with nothing left to default. */
export interface ResolvedService {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly contracts: readonly string[];
  /** Undefined for all. */
  readonly mayUse?: readonly string[];
  readonly addresses: readonly string[];
}

/** A config with the preset and the defaults filled in. Treat as immutable: matchers are memoised on its identity. */
export interface ResolvedConfig {
  readonly preset?: PresetName;
  /** Empty when neither the config nor a preset declares any. */
  readonly layers: readonly ResolvedLayer[];
  /** The layers are the user's own and not a preset's. */
  readonly ownLayers: boolean;
  readonly services: readonly ResolvedService[];
  readonly slices?: Required<SlicesConfig>;
  readonly workspaces?: Required<WorkspacesConfig>;
  readonly publicRoutes: readonly string[];
  readonly entries: readonly string[];
  readonly roles: Readonly<Record<GlobbedRole, readonly string[]>>;
  readonly libraries: readonly LibraryTable[];
  readonly internalServers: readonly string[];
  readonly metrics: Readonly<Record<string, CouplingBudget>>;
  readonly policies: PoliciesConfig;
  readonly domain: readonly string[];
  readonly ignore: readonly string[];
  readonly ignores: readonly IgnoreConfig[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}
