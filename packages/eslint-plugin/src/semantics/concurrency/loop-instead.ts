import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleFix, RuleFixer } from '@typescript-eslint/utils/ts-eslint';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingFunction, endOf, isFunction, startOf, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import { walkOwn } from '../../syntax/walk.js';
import type { UnawaitedIteration } from './unawaited-iteration.js';

/**
 * The edit that makes a `for … of` of the statement `items.forEach(async item => { … })`, whose awaits then hold up the function
 * around; undefined where that is not mechanical.
 */
export function loopInstead(
  module: ModuleSyntax,
  { call, callee, callback }: UnawaitedIteration,
): ((fixer: RuleFixer) => RuleFix) | undefined {
  const statement = call.parent;
  if (statement.type !== 'ExpressionStatement' || callee.optional || !canAwait(module, call)) return undefined;
  if (callback.type !== 'ArrowFunctionExpression' || !callback.async || callback.body.type !== 'BlockStatement')
    return undefined;
  const [parameter, ...others] = callback.params;
  if (!parameter || others.length > 0 || call.arguments.length > 1 || leaves(callback.body)) return undefined;
  if (parameter.type !== 'Identifier' && parameter.type !== 'ObjectPattern') return undefined;
  const name = sourceText(module, { ...parameter, range: [startOf(parameter), nameEnd(parameter)] } as Node);
  const text = `for (const ${name} of ${sourceText(module, callee.object)}) ${sourceText(module, callback.body)}`;
  return fixer => fixer.replaceTextRange([startOf(statement), endOf(statement)], text);
}

function canAwait(module: ModuleSyntax, node: Node): boolean {
  const around = enclosingFunction(node);
  if (around) return around.async && !isInSyncBlock(node, around);
  return module.nodes('ImportDeclaration').length > 0 && !isInSyncBlock(node, module.program);
}

/** Class bodies between a node and its function run no `await`. */
function isInSyncBlock(node: Node, around: Node): boolean {
  for (let at: Node | undefined = node; at && at !== around; at = at.parent) if (at.type === 'ClassBody') return true;
  return false;
}

/** A `return` of the callback would leave the whole function. */
function leaves(body: Node): boolean {
  let found = false;
  walkOwn(body, node => {
    found ||= node.type === 'ReturnStatement';
    return !found && !isFunction(node);
  });
  return found;
}

function nameEnd(parameter: TSESTree.Identifier | TSESTree.ObjectPattern): number {
  return parameter.typeAnnotation ? startOf(parameter.typeAnnotation) : endOf(parameter);
}
