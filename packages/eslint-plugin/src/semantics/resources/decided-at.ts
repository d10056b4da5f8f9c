import type { TSESTree } from '@typescript-eslint/utils';
import { contains, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { HoldingUse } from './holding-use.js';

/**
 * The tests that decide whether a release happens, where they ask about the thing itself or about a flag: `if (client)`,
 * `if (!trx.isCompleted())`, `if (ownsIt)`, `client?.release()`. What is known at such a test is not followed by paths.
 */
export function decidedAt(
  { node, reference }: Pick<HoldingUse, 'node' | 'reference'>,
  endings: readonly Pick<HoldingUse, 'node'>[],
  binding: Binding,
  owner: Node,
): Node[] {
  const tests: Node[] = [];
  const endsIn = (branch: Node | null) => branch !== null && endings.some(ending => contains(branch, ending.node));
  if (isOptional(node)) tests.push(reference);
  for (let at = node; at.parent && at.parent !== owner; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'IfStatement' && parent.test !== at && isFlag(parent.test, binding)) {
      // Where either way has an end of its own, the test decides nothing.
      if (!endsIn(parent.consequent) || !endsIn(parent.alternate)) tests.push(parent, parent.test);
    }
    if (parent.type === 'ConditionalExpression' && parent.test !== at && isFlag(parent.test, binding))
      tests.push(parent.test);
    else if (parent.type === 'LogicalExpression' && parent.right === at && isFlag(parent.left, binding))
      tests.push(parent.left);
  }
  return tests;
}

function isOptional(node: Node): boolean {
  const call = unwrap(node);
  if (call.type !== 'CallExpression') return false;
  return call.optional || (call.callee.type === 'MemberExpression' && call.callee.optional);
}

function isFlag(test: Node, binding: Binding): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case 'Identifier':
    case 'Literal':
      return true;
    case 'MemberExpression':
      return memberName(node) !== 'length';
    case 'UnaryExpression':
      return isFlag(node.argument, binding);
    case 'LogicalExpression':
      return isFlag(node.left, binding) && isFlag(node.right, binding);
    case 'BinaryExpression':
      return (
        /^[!=]==?$/.test(node.operator) &&
        isFlag(node.left, binding) &&
        !isNumber(node.right) &&
        isFlag(node.right, binding)
      );
    case 'CallExpression':
      return isOf(node, binding);
    default:
      return false;
  }
}

function isNumber(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number';
}

function isOf({ callee }: TSESTree.CallExpression, binding: Binding): boolean {
  const target = unwrap(callee);
  return (
    target.type === 'MemberExpression' && target.object.type === 'Identifier' && target.object.name === binding.name
  );
}
