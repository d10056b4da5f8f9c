import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, endOf, isFunction, startOf, wrapped, type Node } from '../../syntax/node.js';
import { walk, walkOwn } from '../../syntax/walk.js';
import type { FailureHandler } from './failure-handler.js';

/** Whether the result says if it worked: `try { …; return true } catch { return false }`. */
export function isAnswered({ kind, guarded, body, site }: FailureHandler): boolean {
  if (kind !== 'catch') return false;
  const failed = booleansReturned(body)[0] ?? constantAfter(site);
  const worked = booleansReturned(guarded);
  return (
    typeof failed === 'boolean' &&
    worked.length > 0 &&
    worked.every(one => typeof one === 'boolean') &&
    worked.includes(!failed)
  );
}

/** What the statements of a block return: constants, or undefined for anything else. */
function booleansReturned(block: Node): unknown[] {
  const found: unknown[] = [];
  walkOwn(block, node => {
    if (node.type === 'ReturnStatement')
      found.push(node.argument?.type === 'Literal' ? node.argument.value : undefined);
  });
  return found;
}

function constantAfter(site: Node): unknown {
  const list = site.parent?.type === 'BlockStatement' ? site.parent.body : [];
  const next = list[list.indexOf(site as TSESTree.Statement) + 1];
  return next?.type === 'ReturnStatement' && next.argument?.type === 'Literal' ? next.argument.value : undefined;
}

const deciding = new Set(['IfStatement', 'ConditionalExpression', 'WhileStatement', 'SwitchStatement']);

/** Whether the outer variable that the code sets, or the result that it leaves, is looked at afterwards: `if (!user) …`. */
export function isResultTested(module: ModuleSyntax, { kind, site, guarded }: FailureHandler): boolean {
  const names = new Set<string>();
  if (kind === 'catch') {
    walk(guarded, node => {
      if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') names.add(node.left.name);
      return !isFunction(node);
    });
  } else {
    const holder = wrapped(site).parent;
    const declarator = holder?.type === 'AwaitExpression' ? wrapped(holder).parent : holder;
    if (declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier') names.add(declarator.id.name);
    if (declarator?.type === 'AssignmentExpression' && declarator.left.type === 'Identifier')
      names.add(declarator.left.name);
  }
  return [...names].some(name => {
    const binding = module.scopeOf(site).findValue(name);
    if (!binding || contains(guarded, binding.identifier)) return false;
    return module.referencesTo(binding).some(reference => startOf(reference) >= endOf(site) && decides(reference));
  });
}

function decides(reference: Node): boolean {
  for (let at: Node = reference; at.parent; at = at.parent) {
    const { parent } = at;
    if (deciding.has(parent.type))
      return (
        (parent as TSESTree.IfStatement).test === at ||
        (parent as TSESTree.SwitchStatement & Node as { discriminant?: Node }).discriminant === at
      );
    if (parent.type === 'LogicalExpression') return true;
    if (parent.type === 'MemberExpression' && parent.optional) return true;
    if (parent.type.endsWith('Statement') || isFunction(parent)) return false;
  }
  return false;
}
