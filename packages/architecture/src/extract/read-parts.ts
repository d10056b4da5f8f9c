import type { ResolvedConfig } from '@plimsoll/config';
import type { GraphPart, GraphParts } from '../graph/graph.js';
import { readEnvReads } from './files/read-env-reads.js';
import { readMentions } from './files/read-mentions.js';
import { readProjectFiles, type FileSource } from './files/read-project-files.js';
import { readOperations } from './operations/read-operations.js';
import { migrationHistory } from './schema/migration-history.js';
import { readSchema } from './schema/read-schema.js';
import { isModule, listAllFiles, listTrackedFiles } from './list-files.js';
import { readSource } from './read-source.js';

/** What the parts are read from. */
export interface PartsRequest {
  /** Absolute, real path. */
  readonly root: string;
  readonly ignore: readonly string[];
  readonly parts: readonly GraphPart[];
  /** The modules of the graph, by path. */
  readonly modules: GraphParts['modules'];
  readonly config: ResolvedConfig;
  /** Folder of the cache; undefined for none. */
  readonly cacheFolder: string | undefined;
  /** Hash of a module's content and of how it is parsed. */
  keyOf(module: string): string | undefined;
}

type OtherParts = Omit<GraphParts, 'modules' | 'workspace'>;

/** One reader for each part beside the modules. */
const readers: {
  readonly [Part in keyof OtherParts]: (request: PartsRequest) => OtherParts[Part] | Promise<OtherParts[Part]>;
} = {
  symbols: async request => (await import('./symbols/read-symbols.js')).readSymbols(request),
  files: request => readProjectFiles(fileSource(request)),
  schema: request => readSchema(fileSource(request), paths => migrationHistory(request.root, paths)),
  operations: request => readOperations(fileSource(request)),
  mentions: request => readMentions(fileSource(request)),
  environment(request) {
    const { paths, read } = fileSource(request);
    return paths.filter(isModule).flatMap(path => readEnvReads(path, read(path) ?? ''));
  },
};

function fileSource({ root, ignore }: PartsRequest): FileSource {
  return {
    paths: listAllFiles(root, ignore),
    tracked: listTrackedFiles(root),
    read(file) {
      const source = readSource(root, file);
      return 'text' in source ? source.text : undefined;
    },
  };
}

/** Reads the parts that are asked for, and nothing else. */
export async function readParts(request: PartsRequest): Promise<Partial<OtherParts>> {
  const wanted = request.parts.filter(part => part !== 'modules' && part !== 'workspace');
  const read = wanted.map(async part => [part, await readers[part](request)] as const);
  return Object.fromEntries(await Promise.all(read));
}
