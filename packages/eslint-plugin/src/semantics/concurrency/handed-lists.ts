import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';

const listMakers = new Set(['map', 'flatMap', 'filter', 'slice', 'splice', 'keys', 'values', 'entries', 'toSorted']);
const listTypes = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet']);

/**
 * The lists that a query is handed, by whatever nesting: `find({ id: ids })`, `inArray(users.id, ids)`, `query(sql, [ids])`.
 * It answers with about as many elements as they have. Only what is a list for sure: by its annotation or by how it is made.
 */
export function handedLists(module: ModuleSyntax, call: Node): Node[] {
  const found: Node[] = [];
  walk(call, node => {
    if (node !== call && isFunction(node)) return false;
    for (const part of partsOf(node)) {
      if (part && isList(module, unwrap(part))) found.push(part);
    }
    return true;
  });
  return found;
}

function partsOf(node: Node): readonly (Node | null)[] {
  if (node.type === 'CallExpression') return node.arguments;
  if (node.type === 'Property') return [node.value];
  return node.type === 'ArrayExpression' ? node.elements : [];
}

function isList(module: ModuleSyntax, node: Node): boolean {
  if (node.type === 'CallExpression') {
    return (
      node.callee.type === 'MemberExpression' &&
      listMakers.has(memberName(node.callee) ?? '') &&
      node.callee.object.type !== 'Super'
    );
  }
  if (node.type !== 'Identifier') return false;
  const binding = module.bindingOf(node);
  if (!binding) return false;
  const { typeAnnotation } = binding.identifier as TSESTree.Identifier;
  if (typeAnnotation && isListType(typeAnnotation.typeAnnotation)) return true;
  const { declaration } = binding;
  if (declaration.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier' || !declaration.init)
    return false;
  const init = unwrap(declaration.init);
  return init.type === 'CallExpression' && isList(module, init);
}

function isListType(type: TSESTree.TypeNode): boolean {
  if (type.type === 'TSArrayType') return true;
  if (type.type === 'TSTypeOperator' && type.operator === 'readonly')
    return type.typeAnnotation !== undefined && isListType(type.typeAnnotation);
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && listTypes.has(type.typeName.name);
}
