import type { ResolvedConfig } from '@plimsoll/config';
import type { SymbolGraph } from '../../graph/symbol-graph.js';
import { FunctionIndex } from './function-index.js';
import { readImplementations } from './implementations.js';
import { LibrarySymbols } from './library-symbols.js';
import { readFunctions } from './read-functions.js';
import { readEntries } from './read-entries.js';
import { readFailures } from './read-failures.js';
import { readPaths } from './read-paths.js';
import { readTables } from './read-tables.js';
import { readTypes } from './read-types.js';
import { SignalValues } from './signal-values.js';
import { createSymbolProgram, type ProgramRequest } from './symbol-program.js';

/** What the symbols are read from. */
export interface SymbolsRequest extends ProgramRequest {
  readonly config: ResolvedConfig;
}

/** Reads declarations, calls and what they do, with the compiler that this package brings along. */
export function extractSymbols(request: SymbolsRequest): SymbolGraph {
  const program = createSymbolProgram(request);
  const { checker } = program;
  const functions = new FunctionIndex(program);
  const implementations = readImplementations(program, functions);
  const libraries = new LibrarySymbols(program, request.knowledge);
  const signals = new SignalValues(checker, declaration => libraries.libraryOf(declaration));
  const context = { checker, functions, implementations, libraries, signals };
  const read = readFunctions(context);
  const { types, typeUses } = readTypes(program, functions, implementations, libraries);
  return {
    functions: read.functions,
    types,
    typeUses,
    entries: readEntries(context, read.seen, request.config),
    tables: readTables(checker, read.seen),
    failures: readFailures(context, read.seen),
    paths: readPaths(program),
  };
}
