import { identifierName, isNode, walk, type SyntaxNode } from './syntax-node.js';

/**
 * Every name that the module declares anywhere, whatever its scope. A global of such a name may be shadowed, so that
 * nothing is said about it in this module: cheaper than scopes, and wrong only towards silence.
 */
export function declaredNames(program: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  walk(program, undefined, node => {
    switch (node.type) {
      case 'ImportSpecifier':
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier':
        addPattern(node['local'], names);
        break;
      case 'VariableDeclarator':
      case 'TSImportEqualsDeclaration':
        addPattern(node['id'], names);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'TSDeclareFunction':
        addPattern(node['id'], names);
        for (const parameter of node['params'] as unknown[]) addPattern(parameter, names);
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
      case 'TSEnumDeclaration':
      case 'TSModuleDeclaration':
        addPattern(node['id'], names);
        break;
      case 'CatchClause':
        addPattern(node['param'], names);
        break;
    }
  });
  return names;
}

function addPattern(pattern: unknown, names: Set<string>): void {
  if (!isNode(pattern)) return;
  const name = identifierName(pattern);
  if (name !== undefined) names.add(name);
  else if (pattern.type === 'AssignmentPattern') addPattern(pattern['left'], names);
  else if (pattern.type === 'RestElement') addPattern(pattern['argument'], names);
  else if (pattern.type === 'TSParameterProperty') addPattern(pattern['parameter'], names);
  else if (pattern.type === 'Property') addPattern(pattern['value'], names);
  else if (pattern.type === 'ObjectPattern')
    for (const one of pattern['properties'] as unknown[]) addPattern(one, names);
  else if (pattern.type === 'ArrayPattern') for (const one of pattern['elements'] as unknown[]) addPattern(one, names);
}
