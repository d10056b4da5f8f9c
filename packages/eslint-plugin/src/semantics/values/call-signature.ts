import type { TSESTree } from '@typescript-eslint/utils';

export function callSignature(
  node: TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeLiteral,
): TSESTree.TSCallSignatureDeclaration | undefined {
  const members = node.type === 'TSTypeLiteral' ? node.members : node.body.body;
  return members.find(
    (item): item is TSESTree.TSCallSignatureDeclaration => item.type === 'TSCallSignatureDeclaration',
  );
}
