import type { ClassNode, Node } from '../node.js';
import { isFunction } from '../node.js';
import { forEachChild } from '../walk.js';

/** Expressions and statements whose own step runs foreign code, or waits for it. */
const alwaysMay: ReadonlySet<string> = new Set([
  'AwaitExpression',
  'CallExpression',
  'Decorator',
  'NewExpression',
  'TaggedTemplateExpression',
  'ThrowStatement',
  'V8IntrinsicExpression',
  'YieldExpression',
]);

/** Whether a declarator belongs to a `using` or `await using` declaration, and so is disposed of at the end of its scope. */
export function isUsing(node: Node): boolean {
  const declaration = node.type === 'VariableDeclarator' ? node.parent : node;
  return (
    declaration?.type === 'VariableDeclaration' && (declaration.kind === 'using' || declaration.kind === 'await using')
  );
}

/**
 * Whether the node's own step may throw or reject, its operands apart: calls, `new`, `await`, `yield`, `throw`, tagged
 * templates, decorators, the disposal of a `using` declarator, the next item of `for await`, `import x = require()`, and a
 * class whose static initialisers contain one of these. Reading a property counts as safe, getters and proxies too.
 */
export function mayThrow(node: Node): boolean {
  if (alwaysMay.has(node.type)) return true;
  switch (node.type) {
    case 'ForOfStatement':
      return node.await;
    case 'VariableDeclarator':
      return isUsing(node);
    case 'TSImportEqualsDeclaration':
      return node.moduleReference.type === 'TSExternalModuleReference';
    case 'ClassDeclaration':
    case 'ClassExpression':
      return initialisationMayThrow(node);
    default:
      return false;
  }
}

function initialisationMayThrow(node: ClassNode): boolean {
  const stack: Node[] = [];
  for (const member of node.body.body) {
    if (member.type === 'StaticBlock') stack.push(...member.body);
    else if (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') {
      if (member.static && member.value) stack.push(member.value);
    }
  }
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isFunction(next)) continue;
    // A class within is looked through like any other expression, its instance fields too.
    if (next.type !== 'ClassExpression' && next.type !== 'ClassDeclaration' && mayThrow(next)) return true;
    forEachChild(next, child => stack.push(child));
  }
  return false;
}
