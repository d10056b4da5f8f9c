import type { LayerConfig, WorkspacesConfig } from '../plimsoll-config.js';

/** A ready-made architecture. The order of its layers decides which one a file belongs to: the first that matches. */
export interface Preset {
  readonly layers: readonly (LayerConfig & Required<Pick<LayerConfig, 'mayImport'>>)[];
  /** The layers that `domain-purity` keeps pure. */
  readonly domain: readonly string[];
  /** Which folders are the packages of a workspace. */
  readonly workspaces?: WorkspacesConfig;
}
