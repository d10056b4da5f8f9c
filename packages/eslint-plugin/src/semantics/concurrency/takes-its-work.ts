import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { World } from '../world.js';
import { isBeforeWaiting, outerName } from './reentrancy-guard.js';

/**
 * Whether a function takes what it works on out of a collection of this process before it first waits, itself or by a function
 * that it calls: `queue.splice(0)`, `map.get(id)` and `map.delete(id)`, `batch = this.batch; this.batch = []`. No two of its
 * runs then have the same work in hand.
 */
export function takesItsWork(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  if (takes(module, fn)) return true;
  return callsIn(world, module, fn).some(
    ({ node, callee }) =>
      isBeforeWaiting(fn, node) &&
      projectFunctions(callee).some(({ module: home, node: called }) => !called.async && takes(home, called)),
  );
}

function takes(module: ModuleSyntax, fn: FunctionNode): boolean {
  const read = new Set<string>();
  let found = false;
  walkOwn(fn.body, node => {
    if (found || !isBeforeWaiting(fn, node)) return;
    if (node.type === 'VariableDeclarator' && node.init) {
      const name = outerName(module, fn, unwrap(node.init));
      if (name !== undefined) read.add(name);
      return;
    }
    if (node.type === 'AssignmentExpression') {
      const name = outerName(module, fn, unwrap(node.left));
      found = name !== undefined && read.has(name) && isEmpty(unwrap(node.right));
      return;
    }
    if (node.type !== 'CallExpression') return;
    const callee = unwrap(node.callee);
    if (callee.type !== 'MemberExpression') return;
    const name = outerName(module, fn, unwrap(callee.object));
    const method = memberName(callee) ?? '';
    if (name === undefined) return;
    if (method === 'get') read.add(name);
    found = /^(?:splice|shift|pop)$/.test(method) || (/^(?:delete|clear)$/.test(method) && read.has(name));
  });
  return found;
}

function isEmpty(node: Node): boolean {
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.length === 0;
    case 'ObjectExpression':
      return node.properties.length === 0;
    case 'NewExpression':
      return node.arguments.length === 0;
    case 'Literal':
      return node.value === null;
    default:
      return node.type === 'Identifier' && node.name === 'undefined';
  }
}
