import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  enclosingClass,
  keyName,
  memberName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walk } from '../../syntax/walk.js';
import type { World } from '../world.js';

/** The calls of a function or private method of a module; undefined where others may call it too. */
export function callersOf(world: World, module: ModuleSyntax, fn: FunctionNode): Node[] | undefined {
  const holder = wrapped(fn).parent as Node;
  if (holder.type === 'CallExpression' && unwrap(holder.callee) === fn) return [holder];
  if (holder.type === 'MethodDefinition') return callersOfMethod(holder);
  const binding = bindingOfFunction(module, fn);
  if (!binding || isExported(world, module, binding)) return undefined;
  const callers: Node[] = [];
  for (const reference of module.referencesTo(binding)) {
    const outer = wrapped(reference);
    if (outer.parent?.type !== 'CallExpression' || outer.parent.callee !== outer) return undefined;
    callers.push(outer.parent);
  }
  return callers;
}

function callersOfMethod(method: Extract<Node, { type: 'MethodDefinition' }>): Node[] | undefined {
  const owner = enclosingClass(method);
  const isPrivate = method.key.type === 'PrivateIdentifier' || method.accessibility === 'private';
  const name = keyName(method.key, method.computed);
  if (!owner || !isPrivate || name === undefined || method.kind !== 'method') return undefined;
  const callers: Node[] = [];
  walk(owner.body, node => {
    const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
    if (callee?.type === 'MemberExpression' && callee.object.type === 'ThisExpression' && memberName(callee) === name)
      callers.push(node);
  });
  return callers;
}

function bindingOfFunction(module: ModuleSyntax, fn: FunctionNode): Binding | undefined {
  if (fn.type === 'FunctionDeclaration') return fn.id ? module.scopeOf(fn.id).findValue(fn.id.name) : undefined;
  const holder = wrapped(fn).parent as Node;
  return holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier'
    ? module.scopeOf(holder.id).findValue(holder.id.name)
    : undefined;
}

/** Whether a name of the module is one of its exports, so that other modules reach what it holds. */
export function isExported(world: World, module: ModuleSyntax, binding: Binding): boolean {
  if (binding.scope.node !== module.program) return false;
  const { named, commonJs } = world.modules.exports(module);
  const names = (node: Node) => node.type === 'Identifier' && module.bindingOf(node) === binding;
  for (const one of named.values()) {
    if (one.kind === 'local' && one.name === binding.name) return true;
    if (one.kind === 'node' && names(one.node)) return true;
  }
  if (!commonJs) return false;
  if (commonJs.type !== 'ObjectExpression') return names(commonJs);
  return commonJs.properties.some(item => item.type === 'Property' && names(item.value));
}
