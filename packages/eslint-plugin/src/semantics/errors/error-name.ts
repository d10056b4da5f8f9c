import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, unwrap, type ClassNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';

/** Whether a class gives its instances a `name` of their own, by a field, a getter, in its constructor or on its prototype. */
export function setsName(module: ModuleSyntax, node: ClassNode): boolean {
  const { body } = node.body;
  const isMember = body.some(
    item =>
      (item.type === 'PropertyDefinition' || item.type === 'MethodDefinition' || item.type === 'AccessorProperty') &&
      keyName(item.key, item.computed) === 'name' &&
      !item.static,
  );
  return isMember || body.some(item => namesInstance(item)) || namesPrototype(module, node);
}

/** `this.name = …`, `Object.defineProperty(this, 'name', …)`, `Object.assign(this, { name })`, or a call that is handed `this`. */
function namesInstance(item: Node): boolean {
  if (item.type !== 'MethodDefinition' && item.type !== 'StaticBlock') return false;
  let found = false;
  walk(item, node => {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
      found ||= memberName(node.left) === 'name';
    else if (node.type === 'CallExpression') found ||= definesOn(node, 'ThisExpression');
    else if (node.type === 'TSParameterProperty') found ||= isNamed(node.parameter);
    return !found;
  });
  return found;
}

function isNamed(parameter: Node): boolean {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return target.type === 'Identifier' && target.name === 'name';
}

function definesOn({ callee, arguments: given }: TSESTree.CallExpression, type: string): boolean {
  const target = unwrap(callee);
  if (target.type !== 'MemberExpression') return false;
  const defines = /^(?:defineProperty|defineProperties|assign|set)$/.test(memberName(target) ?? '');
  return defines && given[0]?.type === type;
}

/** `SaveError.prototype.name = 'SaveError'`, `Object.defineProperty(SaveError.prototype, 'name', …)`. */
function namesPrototype(module: ModuleSyntax, { id }: ClassNode): boolean {
  const binding = id ? module.scopeOf(id).findValue(id.name) : undefined;
  if (!binding) return false;
  return module.referencesTo(binding).some(({ parent: prototype }) => {
    if (prototype.type !== 'MemberExpression' || memberName(prototype) !== 'prototype') return false;
    const user = prototype.parent as Node;
    if (user.type === 'CallExpression') return definesOn(user, 'MemberExpression');
    return (
      user.type === 'MemberExpression' && memberName(user) === 'name' && user.parent.type === 'AssignmentExpression'
    );
  });
}
