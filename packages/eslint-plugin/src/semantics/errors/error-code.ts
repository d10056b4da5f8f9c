import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, type ClassNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { World } from '../world.js';

const codeName = /^(?:error)?code$/i;

/** Whether a class of errors, or one of the project that it extends, has a code; true also where its base is out of sight. */
export function hasCode(world: World, module: ModuleSyntax, node: ClassNode, depth = 0): boolean {
  if (depth > 12 || node.body.body.some(item => declaresCode(item))) return true;
  if (!node.superClass) return false;
  const base = world.evaluate(module, node.superClass);
  if (base.kind === 'class') return hasCode(world, base.module, base.node, depth + 1);
  return (
    base.kind === 'library-class' ||
    (node.superClass.type === 'Identifier' && module.bindingOf(node.superClass) !== undefined)
  );
}

function declaresCode(item: Node): boolean {
  if (
    'key' in item &&
    item.type !== 'Property' &&
    codeName.test(keyName(item.key as Node, (item as { computed?: boolean }).computed === true) ?? '')
  )
    return true;
  if (item.type !== 'MethodDefinition' || item.kind !== 'constructor') return false;
  let found = false;
  walk(item, node => {
    if (node.type === 'TSParameterProperty') {
      const inner = node.parameter.type === 'AssignmentPattern' ? node.parameter.left : node.parameter;
      found ||= inner.type === 'Identifier' && codeName.test(inner.name);
    } else if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
      found ||= node.left.object.type === 'ThisExpression' && codeName.test(memberName(node.left) ?? '');
    return !found;
  });
  return found;
}
