import type { ModuleSyntax } from './module-syntax.js';
import { endOf, startOf, type Node } from './node.js';

/** The source of a node. */
export function sourceText({ text }: ModuleSyntax, node: Node): string {
  // A parser's offsets leave a byte order mark out.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  return text.slice(startOf(node) + shift, endOf(node) + shift);
}
