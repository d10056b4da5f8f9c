import { fileRole } from '@plimsoll/config';
import { createKnowledge } from '@plimsoll/knowledge';
import type { SymbolGraph } from '../../graph/symbol-graph.js';
import type { PartsRequest } from '../read-parts.js';
import { readSource } from '../read-source.js';
import { extractSymbols } from './extract-symbols.js';

/** Reads the symbols of all modules but the tests: what only a test calls, nobody calls. */
export function readSymbols({ root, modules, config }: PartsRequest): SymbolGraph {
  const texts = new Map(
    [...modules.keys()]
      .filter(file => fileRole(file, config) !== 'test')
      .flatMap(file => {
        const source = readSource(root, file);
        return 'text' in source ? [[file, source.text] as const] : [];
      }),
  );
  return extractSymbols({ root, modules, texts, knowledge: createKnowledge(config.libraries), config });
}
