import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';

/** How messages name what fails, or by what a function is left: the callee of a call, else as it is written. */
export function pathRisk(module: ModuleSyntax, at: Node | undefined): string {
  const inner = at?.type === 'AwaitExpression' ? unwrap(at.argument) : at;
  const named = inner?.type === 'CallExpression' ? inner.callee : inner;
  return named && !/Function|Program/.test(named.type)
    ? sourceText(module, named).replace(/\s+/g, ' ').slice(0, 48)
    : 'its end';
}
