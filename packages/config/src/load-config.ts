import { statSync } from 'node:fs';
import path from 'node:path';
import { findConfigFile, type FolderContents } from './find-config-file.js';
import type { LoadedConfig } from './loaded-config.js';
import type { PlimsollConfig } from './plimsoll-config.js';
import { readConfigFile } from './read-config-file.js';
import { resolveConfig } from './resolve-config.js';
import { validateConfig } from './validate-config.js';

/** What `loadConfig` may be told. */
export interface LoadConfigOptions {
  /** The config file to use (absolute, or relative to `fromDirectory`) instead of looking for one. */
  readonly file?: string;
  /** Never look above this absolute folder; it is the root when no config file is found. */
  readonly root?: string;
  /** Who asks for many folders of one tree hands the same map in each time, and forgets it when files may have changed. */
  readonly folderContents?: FolderContents;
}

const cache = new Map<string, { readonly mtimeMs: number; readonly size: number; readonly loaded: LoadedConfig }>();

/**
 * The configuration that holds for a folder: the nearest `plimsoll.config.*` upwards to the repository's root. Runs
 * the file if it is code, synchronously. Never throws: what is wrong is in `problems`. The same object is returned as
 * long as the file is unchanged, so that matchers memoised on `config` stay warm.
 */
export function loadConfig(fromDirectory: string, options: LoadConfigOptions = {}): LoadedConfig {
  const found = findConfigFile(path.resolve(fromDirectory), options);
  const stats = found.file === undefined ? undefined : statSync(found.file, { throwIfNoEntry: false });
  const key = `${found.root}\0${found.file ?? ''}\0${found.problems.map(problem => problem.message).join()}`;
  const { mtimeMs = 0, size = 0 } = stats ?? {};
  const known = cache.get(key);
  if (known && known.mtimeMs === mtimeMs && known.size === size) return known.loaded;
  const loaded = load(found);
  cache.set(key, { mtimeMs, size, loaded });
  return loaded;
}

function load({ root, file, problems }: ReturnType<typeof findConfigFile>): LoadedConfig {
  if (file === undefined || problems.length > 0)
    return { root, config: resolveConfig({}), problems, ...(file && { file }) };
  const read = readConfigFile(file);
  const found = 'problem' in read ? [read.problem] : validateConfig(read.value, path.basename(file));
  if ('problem' in read || found.length > 0) return { root, config: resolveConfig({}), file, problems: found };
  const value = read.value as PlimsollConfig;
  return { root, config: resolveConfig(value), value, file, problems: [] };
}
