import { realpathSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import path from 'node:path';
import type { Announcement } from '../graph/announcement.js';
import type { Graph } from '../graph/graph.js';
import { buildGraph } from './build-graph.js';
import { readCache, writeCache } from './extraction-cache.js';
import { announceSilences } from './extraction-silences.js';
import { listFiles } from './list-files.js';
import type { ModuleFacts } from './module-facts.js';
import { readModuleFacts } from './read-module-facts.js';
import { readResolutionInputs } from './resolution-inputs.js';
import { readSource, type Source } from './read-source.js';
import { markElided } from './mark-elided.js';
import { resolveReferences } from './resolve-references.js';

/** What to make a graph of. */
export interface ExtractRequest {
  /** Absolute path of the project. */
  readonly root: string;
  /** Project paths; undefined for all that git does not ignore. */
  readonly files: readonly string[] | undefined;
  readonly ignore: readonly string[];
  readonly cacheFolder: string | undefined;
}

/** A finished graph, and what could not be looked at. */
export interface Extraction {
  readonly graph: Graph;
  readonly announcements: readonly Announcement[];
  /** Modules whose text was not parsed because the cache knew them. */
  readonly cached: number;
}

/** A module that was read. */
export interface ReadModule {
  readonly path: string;
  readonly text: string;
  /** Hash of the content, with what decides how it is parsed. */
  readonly key: string;
}

/** Files parsed in one go, before the process that runs dependency-cruiser gets a chance to be spoken to. */
const batch = 40;

/** Reads the project and makes the graph. The same files give the same graph, with the cache and without. */
export async function extract(request: ExtractRequest): Promise<Extraction> {
  const root = realpathSync(request.root);
  const files = request.files ? [...request.files].sort() : listFiles(root, request.ignore);
  const sources = new Map<string, Source>(files.map(file => [file, readSource(root, file)]));
  const modules = [...sources].flatMap(([file, source]): ReadModule[] => {
    return 'text' in source ? [{ path: file, text: source.text, key: source.hash + path.extname(file) }] : [];
  });
  const inputs = readResolutionInputs(root, files);
  const cache = readCache(request.cacheFolder);
  const resolution = resolveReferences({ root, files, modules, inputs, cache });
  const facts = new Map<string, ModuleFacts>();
  let cached = 0;
  for (const [index, module] of modules.entries()) {
    const known = cache.facts[module.key];
    if (known) cached++;
    else if (index % batch === 0) await setImmediate();
    facts.set(module.path, known ?? readModuleFacts(module.path, module.text));
  }
  const { targets, tsconfigs, failures, tsconfigFactsOf } = await resolution(facts);
  const bare = buildGraph(modules, facts, targets);
  const { graph, elided } = markElided(bare, modules, cache, module => tsconfigFactsOf(module)?.verbatim === true);
  writeCache(request.cacheFolder, {
    facts: Object.fromEntries(modules.map(({ path: file, key }) => [key, facts.get(file) as ModuleFacts])),
    elided,
    resolutionKey: inputs.key,
    targets,
    tsconfigs,
  });
  const announcements = announceSilences({ sources, facts, inputs, tsconfigs, failures, graph });
  return { graph, announcements, cached };
}
