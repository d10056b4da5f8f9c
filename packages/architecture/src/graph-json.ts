import type { Graph, GraphPart, Module } from './graph/graph.js';
import type {
  Entry,
  FailurePlace,
  FunctionNode,
  PathText,
  SymbolGraph,
  TableUse,
  TypeNode,
  TypeUse,
} from './graph/symbol-graph.js';

/** The graph as it is printed: lists in place of maps, in the order of the paths and of the text. */
export interface GraphJson {
  /** Raised with every change that breaks a reader. */
  readonly version: 1;
  readonly modules: readonly Module[];
  /** Absent unless it was asked for. */
  readonly symbols?: GraphSymbolsJson;
}

/** What the modules declare and call, and how the world outside is tied to it. */
export interface GraphSymbolsJson {
  readonly functions: readonly FunctionNode[];
  readonly types: readonly TypeNode[];
  readonly typeUses: readonly TypeUse[];
  readonly entries: readonly Entry[];
  readonly tables: readonly TableUse[];
  readonly failures: readonly FailurePlace[];
  readonly paths: readonly PathText[];
}

/** Makes what is printed of a graph. Equal code gives equal text: nothing in it depends on the machine or the time. */
export function graphJson(graph: Graph | Graph<GraphPart>): GraphJson {
  const symbols = 'symbols' in graph ? (graph.symbols as SymbolGraph | undefined) : undefined;
  return {
    version: 1,
    modules: [...graph.modules.values()],
    ...(symbols && {
      symbols: { ...symbols, functions: [...symbols.functions.values()], types: [...symbols.types.values()] },
    }),
  };
}
