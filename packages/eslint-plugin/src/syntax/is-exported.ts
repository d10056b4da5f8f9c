import type { ModuleSyntax } from './module-syntax.js';
import type { Binding } from './scope.js';

/** Whether a module exports what a name of its stands for, by `export const` or `export { … }`. */
export function isExported(module: ModuleSyntax, { identifier, declaration }: Binding): boolean {
  const name = (identifier as { name?: string }).name;
  if (declaration.parent?.parent?.type === 'ExportNamedDeclaration') return true;
  return module.program.body.some(
    statement =>
      statement.type === 'ExportNamedDeclaration' &&
      statement.specifiers.some(({ local }) => local.type === 'Identifier' && local.name === name),
  );
}
