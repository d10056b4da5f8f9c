import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, unwrap, type Node } from '../syntax/node.js';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import { importedName } from './values/imported-name.js';
import { projectModule } from './values/module-values.js';
import type { World } from './world.js';

type Initialiser = { readonly module: ModuleSyntax; readonly node: Node } | undefined;

/** The initialiser of a member of an enumeration of the project: `LastResort.Exception`. */
export function enumMember(world: World, module: ModuleSyntax, object: Node, name: string): Initialiser {
  const target = unwrap(object);
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  if (!binding) return undefined;
  const { declaration } = binding;
  if (declaration.type === 'TSEnumDeclaration') return initialiserIn(module, declaration, name);
  if (binding.kind !== 'import' || declaration.parent?.type !== 'ImportDeclaration') return undefined;
  const source = projectModule(world, module, declaration.parent.source.value);
  return source && exportedMember(world, source, importedName(declaration), name);
}

function exportedMember(world: World, module: ModuleSyntax, exported: string, name: string, depth = 0): Initialiser {
  const found = depth > 20 ? undefined : world.modules.exports(module).named.get(exported);
  if (!found || found.kind === 'node') return undefined;
  if (found.kind === 'from') {
    const next = projectModule(world, module, found.source);
    return next && exportedMember(world, next, found.name, name, depth + 1);
  }
  const declaration = module.scopeOf(found.at).findValue(found.name)?.declaration;
  return declaration?.type === 'TSEnumDeclaration' ? initialiserIn(module, declaration, name) : undefined;
}

function initialiserIn(module: ModuleSyntax, { body }: TSESTree.TSEnumDeclaration, name: string): Initialiser {
  const found = body.members.find(({ id, computed }) => keyName(id, computed) === name);
  return found?.initializer && { module, node: found.initializer };
}
