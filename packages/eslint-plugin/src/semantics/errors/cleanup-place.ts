import { enclosingClass, enclosingFunction, isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { excusesClass, excusesFunction, nameOf } from './excusing-names.js';

/** Whether code stands in a function or class whose name says that failing is expected there. */
export function isExcusedByName(site: Node): boolean {
  for (let fn = enclosingFunction(site); fn; fn = enclosingFunction(fn)) if (excusesFunction(nameOf(fn))) return true;
  for (let at = enclosingClass(site); at; at = enclosingClass(at)) if (excusesClass(at.id?.name ?? '')) return true;
  return false;
}

/** Whether code stands in `finally`, in another failure's handler, or in a listener for a signal, an abort or a closing. */
export function standsInCleanup(site: Node): boolean {
  for (let at = site; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'IfStatement' && parent.consequent === at && isAboutFailure(parent.test)) return true;
    if (parent.type === 'CatchClause' || (parent.type === 'TryStatement' && parent.finalizer === at)) return true;
    if (!isFunction(at) || parent.type !== 'CallExpression') continue;
    const callee = unwrap(parent.callee);
    const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    if (method === 'catch' || method === 'finally') return true;
    if (
      (method === 'on' || method === 'once' || method === 'addEventListener') &&
      /close|exit|sig|abort|end|error|finish|shutdown|disconnect/i.test(textOf(parent.arguments[0]))
    )
      return true;
  }
  return false;
}

/** `if (error)`, `if (result.failed)`, `if (!ok)`: what follows is done about another failure. */
function isAboutFailure(test: Node): boolean {
  let found = false;
  walk(test, node => {
    found ||= node.type === 'Identifier' && /err$|error$|fail/i.test(node.name);
    return !found;
  });
  return found;
}

function textOf(node: Node | undefined): string {
  return node?.type === 'Literal' ? String(node.value) : '';
}
