import type { ModuleSyntax } from './module-syntax.js';
import type { Binding } from './scope.js';

/** Whether a module exports what a name of its stands for, by `export const`, `export { … }` or `export default`. */
export function isExported(module: ModuleSyntax, { identifier, declaration }: Binding): boolean {
  const name = (identifier as { name?: string }).name;
  const holder = declaration.type === 'VariableDeclarator' ? declaration.parent : declaration;
  if (/^Export(?:Named|Default)Declaration$/.test(holder.parent?.type ?? '')) return true;
  return module.program.body.some(statement => {
    if (statement.type === 'ExportDefaultDeclaration')
      return statement.declaration.type === 'Identifier' && statement.declaration.name === name;
    return (
      statement.type === 'ExportNamedDeclaration' &&
      statement.specifiers.some(({ local }) => local.type === 'Identifier' && local.name === name)
    );
  });
}
