import { isExported } from '../../syntax/is-exported.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type ClassNode, type Node } from '../../syntax/node.js';

/**
 * Whether errors of a class may stand for others. A class that other modules can import may; of a private one it is in sight
 * whether it is made where a failure is handled.
 */
export function mayWrap(module: ModuleSyntax, node: ClassNode): boolean {
  const binding = node.type === 'ClassDeclaration' && node.id ? module.bindingOf(node.id) : undefined;
  // What CommonJS exports is told by no statement.
  if (!binding || isExported(module, binding) || /\bexports\b/.test(module.text)) return true;
  return module.referencesTo(binding).some(standsInHandler);
}

/** In a `catch`, or in a function that `.catch()` or `.then()` is given. */
function standsInHandler(node: Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'CatchClause') return true;
    if (!isFunction(at) || parent.type !== 'CallExpression') continue;
    const callee = unwrap(parent.callee);
    if (callee.type === 'MemberExpression' && /^(?:catch|then)$/.test(memberName(callee) ?? '')) return true;
  }
  return false;
}
