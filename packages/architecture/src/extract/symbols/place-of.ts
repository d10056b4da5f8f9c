import ts from 'typescript';
import type { Place } from '../../graph/symbol-graph.js';

/** Where a node is written, without the comments before it. */
export function placeOf(module: string, node: ts.Node): Place {
  const file = node.getSourceFile();
  const start = file.getLineAndCharacterOfPosition(node.getStart(file));
  const end = file.getLineAndCharacterOfPosition(node.getEnd());
  return {
    module,
    range: {
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
