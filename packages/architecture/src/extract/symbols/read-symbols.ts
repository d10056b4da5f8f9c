import { extname } from 'node:path';
import { fileRole } from '@plimsoll/config';
import { createKnowledge } from '@plimsoll/knowledge';
import type { SymbolGraph } from '../../graph/symbol-graph.js';
import type { PartsRequest } from '../read-parts.js';
import { readSource } from '../read-source.js';
import { OutsideWatch } from './outside-reads.js';
import { readSymbolCache, writeSymbolCache } from './symbol-cache.js';
import { symbolsKey } from './symbols-key.js';

/** How long (ms) the clock of a file system may stand still. */
const clockGrain = 2_000;

/** Reads the symbols of all modules but the tests: what only a test calls, nobody calls. */
export async function readSymbols(request: PartsRequest): Promise<SymbolGraph> {
  const { root, modules, config, cacheFolder, keyOf } = request;
  const started = Date.now();
  const key = symbolsKey({ root, modules, config, keyOf });
  const known = readSymbolCache(cacheFolder, key);
  if (known) return known;
  // the compiler is loaded when there is something to do for it, and not before
  const { extractSymbols } = await import('./extract-symbols.js');
  const texts = new Map<string, string>();
  let isWhole = true;
  for (const file of modules.keys()) {
    if (fileRole(file, config) === 'test') continue;
    const source = readSource(root, file);
    // what is written to while we read is read anew the next time
    isWhole &&= 'text' in source && source.hash + extname(file) === keyOf(file);
    if ('text' in source) texts.set(file, source.text);
  }
  const outside = new OutsideWatch();
  const symbols = extractSymbols({
    ...{ root, modules, texts, config, outside },
    knowledge: createKnowledge(config.libraries),
  });
  const seen = isWhole ? outside.seen(started - clockGrain) : undefined;
  if (seen) writeSymbolCache(cacheFolder, key, seen, symbols);
  return symbols;
}
