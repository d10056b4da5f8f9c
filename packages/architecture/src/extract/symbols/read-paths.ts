import ts from 'typescript';
import type { PathText } from '../../graph/symbol-graph.js';
import { placeOf } from './place-of.js';
import type { SymbolProgram } from './symbol-program.js';

/** `/health`, `v1/orders/:id`, `/api/orders/{id}`; texts with a host, a blank or a file's name are something else. */
const looksLikePath = /^\/?[\w:{}*~@$.+-]+(?:\/[\w:{}*~@$.+-]*)*\/?$/;
const longest = 100;

/** Constant texts that look like paths of URLs, but for those that modules are imported by. */
export function readPaths({ sources, pathOf }: SymbolProgram): PathText[] {
  return sources.flatMap(source => {
    const module = pathOf(source) ?? source.fileName;
    const found = new Map<string, PathText>();
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
      if (ts.isStringLiteralLike(node) && isPath(node.text) && !found.has(node.text))
        found.set(node.text, { path: node.text, ...placeOf(module, node) });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return [...found.values()];
  });
}

function isPath(text: string): boolean {
  return text.length <= longest && text.startsWith('/') && looksLikePath.test(text);
}
