import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Target } from '../graph/graph.js';
import type { ModuleFacts } from './module-facts.js';
import type { Stamp } from './read-source.js';

/** What one run leaves to the next. */
export interface CacheContent {
  /** Stamps of the modules' files by path, those left out that may have been written to just now. */
  readonly stamps: Record<string, Stamp>;
  /** Facts by the hash of a module's content and extension. */
  readonly facts: Record<string, ModuleFacts>;
  /** Specifiers that are used for types only, by the same hash; known of modules that were in a cycle. */
  readonly elided: Record<string, readonly string[]>;
  /** Hash of what resolution depends on. */
  readonly resolutionKey: string;
  /** Module to specifier to target; valid for that key. */
  readonly targets: Record<string, Record<string, Target>>;
}

/** The format of the file; raise it with each change of what is kept or of what it means. */
const format = 6;
const empty: CacheContent = { stamps: {}, facts: {}, elided: {}, resolutionKey: '', targets: {} };

/** The folder that the cache of a project lies in unless told otherwise; undefined without node_modules. */
export function defaultCacheFolder(root: string): string | undefined {
  const modules = path.join(root, 'node_modules');
  return existsSync(modules) ? path.join(modules, '.cache', 'plimsoll') : undefined;
}

/** Reads the cache. One that is absent, broken, or of another version of this package is empty. */
export function readCache(folder: string | undefined): CacheContent {
  if (folder === undefined) return empty;
  try {
    const { version, content } = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as {
      version: string;
      content: CacheContent;
    };
    return version === ownVersion() ? content : empty;
  } catch {
    return empty;
  }
}

/** Writes the cache, whole or not at all. A folder that cannot be written to costs speed only. */
export function writeCache(folder: string | undefined, content: CacheContent): void {
  if (folder === undefined) return;
  try {
    mkdirSync(folder, { recursive: true });
    const draft = `${fileIn(folder)}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ version: ownVersion(), content }));
    renameSync(draft, fileIn(folder));
  } catch {
    // read-only checkouts are common in CI
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'architecture.json');
}

/** Our manifest names the exact versions of the parser and the resolvers. */
function ownVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url));
  return `${format} ${createHash('sha1').update(manifest).digest('base64url')}`;
}
