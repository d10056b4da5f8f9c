import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingFunction, memberName, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { stateName } from './state-name.js';

const fills = new Set(['set', 'add', 'push']);

/**
 * Whether a node stands in a function that keeps what it has found: it looks at something that outlives the call
 * (`if (!template)`, `cache.get(key)`) and writes the same (`template = …`, `cache.set(key, …)`, `template ??= …`).
 */
export function isMemoised(module: ModuleSyntax, node: Node): boolean {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    if (keepsWhatItFinds(module, fn)) return true;
  }
  return false;
}

function keepsWhatItFinds(module: ModuleSyntax, fn: FunctionNode): boolean {
  const known = module.memory.answers<FunctionNode, boolean>(isMemoised);
  let answer = known.get(fn);
  if (answer === undefined) known.set(fn, (answer = look(module, fn)));
  return answer;
}

function look(module: ModuleSyntax, fn: FunctionNode): boolean {
  const written = new Set<string>();
  const tested = new Set<string>();
  const add = (names: Set<string>, node: Node): void => {
    const name = stateName(module, fn, node);
    if (name !== undefined) names.add(name);
  };
  walk(fn.body, node => {
    switch (node.type) {
      case 'AssignmentExpression':
        add(written, node.left);
        if (node.operator === '??=' || node.operator === '||=') add(tested, node.left);
        break;
      case 'CallExpression': {
        const { callee } = node;
        if (callee.type !== 'MemberExpression') break;
        const name = memberName(callee) ?? '';
        if (fills.has(name)) add(written, callee.object);
        if (name === 'get' || name === 'has') add(tested, callee.object);
        break;
      }
      case 'IfStatement':
      case 'ConditionalExpression':
        walk(node.test, part => {
          if (part.type === 'Identifier' || part.type === 'MemberExpression') add(tested, part);
        });
        break;
      case 'LogicalExpression':
        add(tested, node.left);
        break;
    }
  });
  return [...written].some(name => tested.has(name));
}
