import type { ResolvedConfig } from '@plimsoll/config';
import { extract, type Extraction } from './extract/extract.js';
import { defaultCacheFolder } from './extract/extraction-cache.js';
import type { GraphPart } from './graph/graph.js';

/** What `readGraph` is told. */
export interface ReadGraphOptions {
  /** Absolute path of the project's root. */
  readonly root: string;
  readonly config: ResolvedConfig;
  /** Modules to make the graph of, relative to the root with `/`. Default: those that git does not ignore, or all. */
  readonly files?: readonly string[];
  /** What to read beside the modules. Default: nothing. */
  readonly parts?: readonly GraphPart[];
  /** Folder of the cache (absolute), or false for none. Default: below the root's node_modules, if there is one. */
  readonly cache?: string | false;
}

/** Reads the project into the graph that the policies draw on. */
export async function readGraph(options: ReadGraphOptions): Promise<Pick<Extraction, 'graph' | 'announcements'>> {
  const { root, config, files, parts = [], cache } = options;
  const cacheFolder = cache === false ? undefined : (cache ?? defaultCacheFolder(root));
  return extract({ root, files, ignore: config.ignore, cacheFolder, parts, config });
}
