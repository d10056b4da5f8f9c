import { parseSync } from 'oxc-parser';
import { identifierName, isNode, walk, type SyntaxNode } from './syntax-node.js';

/**
 * Specifiers of static imports whose names a TypeScript module uses in types only, so that compilers drop the import.
 * Names are compared without scopes: a second variable of that name makes the import look used, never unused. With
 * `emitDecoratorMetadata` types inside a decorated class become values, so that a class with decorators counts as using
 * what it names.
 */
export function elidedSpecifiers(path: string, text: string): ReadonlySet<string> {
  if (!/\.[cm]?tsx?$/.test(path)) return new Set();
  const { program, module } = parseSync(path, text);
  const used = isNode(program) ? namesUsedAsValues(program) : new Set<string>();
  const elided = new Set<string>();
  const kept = new Set<string>();
  for (const { entries, moduleRequest } of module.staticImports) {
    const unused = entries.length > 0 && entries.every(({ isType, localName }) => isType || !used.has(localName.value));
    (unused ? elided : kept).add(moduleRequest.value);
  }
  return new Set([...elided].filter(specifier => !kept.has(specifier)));
}

function namesUsedAsValues(program: SyntaxNode): Set<string> {
  const used = new Set<string>();
  walk<'value' | 'type' | 'metadata'>(program, 'value', (node, parent, state) => {
    const name = identifierName(node) ?? (node.type === 'JSXIdentifier' ? String(node['name']) : undefined);
    if (name !== undefined) {
      if (state !== 'type' && !isMereName(node, parent)) used.add(name);
      return state;
    }
    if (/^Import\w*Declaration$/.test(node.type)) return 'type';
    if (isDecorated(node)) return 'metadata';
    if (state === 'metadata') return state;
    if (node.type === 'ExportSpecifier' || node.type === 'ExportNamedDeclaration')
      return node['exportKind'] === 'type' ? 'type' : state;
    return node.type.startsWith('TS') && !valueWrappers.has(node.type) ? 'type' : state;
  });
  return used;
}

/** Nodes of TypeScript that hold expressions. */
const valueWrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSParameterProperty',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSExportAssignment',
  'TSImportEqualsDeclaration',
]);

/** A key or property that only looks like a reference. */
function isMereName(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return parent['property'] === node && parent['computed'] !== true;
  if (parent.type === 'TSEnumMember') return parent['id'] === node && parent['computed'] !== true;
  const isKey = parent['key'] === node && parent['computed'] !== true;
  return isKey && parent['shorthand'] !== true;
}

function isDecorated(node: SyntaxNode): boolean {
  if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return false;
  let found = false;
  walk(node, undefined, inner => {
    const decorators = inner['decorators'];
    if (Array.isArray(decorators) && decorators.length > 0) found = true;
  });
  return found;
}
