import type { PlimsollConfig } from './plimsoll-config.js';
import type { Problem } from './problem.js';
import type { ResolvedConfig } from './resolved-config.js';

/** The configuration that holds for a folder. */
export interface LoadedConfig {
  /** Absolute path of the project's root: the config file's folder, or the repository's root. */
  readonly root: string;
  /** The defaults when there is no config file, or when it has problems. */
  readonly config: ResolvedConfig;
  /** What the config file says, before anything is filled in. Absent where there is none, or where it has problems. */
  readonly value?: PlimsollConfig;
  /** Absolute path of the config file. */
  readonly file?: string;
  /** Empty when all is well. */
  readonly problems: readonly Problem[];
}
