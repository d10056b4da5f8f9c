import { realpathSync } from 'node:fs';
import { extname } from 'node:path';
import { resolveConfig, type ResolvedConfig } from '@plimsoll/config';
import type { Announcement } from '../graph/announcement.js';
import type { Graph, GraphPart, Module } from '../graph/graph.js';
import type { IgnoreComment } from '../graph/ignore-comment.js';
import { buildGraph } from './build-graph.js';
import { readCache, writeCache, type CacheContent } from './extraction-cache.js';
import { announceSilences, announceUnreadable } from './extraction-silences.js';
import { readIgnoresBeside } from './ignores/read-ignores-beside.js';
import { isUnchanged } from './is-unchanged.js';
import { listFiles } from './list-files.js';
import { markElided } from './mark-elided.js';
import type { ModuleFacts } from './module-facts.js';
import { readModuleFacts } from './read-module-facts.js';
import { readParts } from './read-parts.js';
import { readSource, type Source, type Stamp } from './read-source.js';
import { readWorkspacePackages } from './read-workspace-packages.js';
import { readResolutionInputs } from './resolution-inputs.js';
import { folderOf, resolveReferences } from './resolve-references.js';
import { readTsconfigFacts, type TsconfigFacts } from './tsconfig-facts.js';
import { developmentOnly } from './workspace.js';

/** What to make a graph of. */
export interface ExtractRequest {
  /** Absolute path of the project. */
  readonly root: string;
  /** Project paths; undefined for all that git does not ignore. */
  readonly files: readonly string[] | undefined;
  readonly ignore: readonly string[];
  readonly cacheFolder: string | undefined;
  /** What to read beside the modules. Default: nothing. */
  readonly parts?: readonly GraphPart[];
  /** The config that tells roles and in-house libraries. Default: the empty one. */
  readonly config?: ResolvedConfig;
  /** The modules of which somebody asks whether they need packages for development at run time. Default: none. */
  readonly runsInProduction?: (path: string) => boolean;
  /** What dependency-cruiser is asked. Default: what oxc-resolver does not find. */
  readonly cruise?: 'all' | 'unresolved';
}

/** A finished graph, and what could not be looked at. */
export interface Extraction {
  /** Has the parts that were asked for, and no others. */
  readonly graph: Graph<GraphPart>;
  readonly announcements: readonly Announcement[];
  /** Comments that hide findings of policies, by file: of modules, and of what lies beside them where somebody looks at it. */
  readonly ignores: ReadonlyMap<string, readonly IgnoreComment[]>;
  /** Modules whose text was not parsed because the cache knew them. */
  readonly cached: number;
}

/** A module that was read, or of which the cache knows what it says. */
export class ReadModule {
  /** Hash of the content, with what decides how it is parsed. */
  readonly key: string;

  constructor(
    readonly path: string,
    private readonly source: Extract<Source, { text: string }>,
  ) {
    this.key = source.hash + extname(path);
  }

  get text(): string {
    return this.source.text;
  }
}

/** The parts that are read of files that are no modules. */
const besideModules: ReadonlySet<GraphPart> = new Set(['files', 'schema', 'mentions', 'environment']);

/** Reads the project and makes the graph. The same files give the same graph, with the cache and without. */
export async function extract(request: ExtractRequest): Promise<Extraction> {
  const { cruise = 'unresolved', cacheFolder, ignore } = request;
  const root = realpathSync(request.root);
  const files = request.files ? [...request.files].sort() : listFiles(root, ignore);
  const cache = readCache(cacheFolder);
  const started = Date.now();
  const sources = new Map<string, Source>(files.map(file => [file, readSource(root, file, cache.stamps[file])]));
  const modules = [...sources].flatMap(([file, source]): ReadModule[] => {
    return 'text' in source ? [new ReadModule(file, source)] : [];
  });
  const inputs = readResolutionInputs(root, files);
  const facts = new Map<string, ModuleFacts>(
    modules.map(module => [module.path, cache.facts[module.key] ?? readModuleFacts(module.path, module.text)]),
  );
  const tsconfigs = readTsconfigs(
    root,
    modules.map(module => inputs.tsconfigOf(folderOf(module.path))),
  );
  const tsconfigFactsOf = (file: string) => tsconfigs.get(inputs.tsconfigOf(folderOf(file)) ?? '');
  const { targets, failures } = await resolveReferences({
    root,
    files,
    modules,
    facts,
    inputs,
    cache,
    cruise,
    tsconfigFactsOf,
  });
  const bare = buildGraph(modules, facts, targets, readWorkspacePackages(inputs));
  const { runsInProduction = () => false } = request;
  const forDevelopment = developmentOnly(inputs.manifests);
  const importsForDevelopment = ({ path, edges }: Module) =>
    runsInProduction(path) &&
    edges.some(({ target, typeOnly }) => !typeOnly && target.type === 'package' && forDevelopment.has(target.name));
  const { graph, elided } = markElided(
    bare,
    modules,
    cache,
    // what is loaded in which order depends on every import that is dropped
    module => request.parts?.includes('operations') === true || importsForDevelopment(module),
    file => tsconfigFactsOf(file)?.verbatim === true,
  );
  const content: CacheContent = {
    stamps: trustedStamps(sources, started),
    facts: Object.fromEntries(modules.map(({ path: file, key }) => [key, facts.get(file) as ModuleFacts])),
    elided,
    resolutionKey: inputs.key,
    targets,
  };
  if (!isUnchanged(cache, content)) writeCache(cacheFolder, content);
  const announcements = announceSilences({ sources, facts, inputs, tsconfigs, failures, graph });
  const keys = new Map(modules.map(module => [module.path, module.key]));
  const parts = await readParts({
    root,
    ignore,
    parts: request.parts ?? [],
    modules: graph.modules,
    config: request.config ?? resolveConfig({}),
    cacheFolder,
    keyOf: file => keys.get(file),
  });
  return {
    graph: { ...graph, ...parts } as Graph<GraphPart>,
    announcements: [...announcements, ...announceUnreadable(parts.files)],
    ignores: new Map([
      ...[...facts].flatMap(([file, { ignores }]) => (ignores ? [[file, ignores] as const] : [])),
      ...(request.parts?.some(part => besideModules.has(part)) ? readIgnoresBeside(root, ignore) : []),
    ]),
    cached: modules.filter(({ key }) => cache.facts[key]).length,
  };
}

/** How long (ms) the clock of a file system may stand still: what was written to so lately may be written to unseen. */
const clockGrain = 2_000;

function trustedStamps(sources: ReadonlyMap<string, Source>, started: number): Record<string, Stamp> {
  const latest = started - clockGrain;
  return Object.fromEntries(
    [...sources].flatMap(([file, source]) =>
      'text' in source && source.stamp.modified < latest && source.stamp.changed < latest ? [[file, source.stamp]] : [],
    ),
  );
}

/** The facts of each tsconfig that holds for a module, by its project path. */
function readTsconfigs(root: string, files: readonly (string | undefined)[]): Map<string, TsconfigFacts> {
  const used = [...new Set(files)].filter(file => file !== undefined).sort();
  return new Map(used.map(file => [file, readTsconfigFacts(root, file)]));
}
