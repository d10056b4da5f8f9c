import type { Fact } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, keyName, type ClassNode } from '../../syntax/node.js';
import { typeFacts } from '../entity.js';
import { baseClass } from '../values/class-member.js';
import { heritageType } from '../values/heritage-type.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** How many project classes up a library's class or interface is looked for. */
const levels = 12;

/** What is known of the member of a library's class or interface that a method of a project class fulfils. */
export function contractOf(world: World, module: ModuleSyntax, method: TSESTree.MethodDefinition): Fact | undefined {
  const owner = enclosingClass(method);
  const name = keyName(method.key, method.computed);
  return owner && name !== undefined && !method.static ? inLine(world, module, owner, name, levels) : undefined;
}

function inLine(world: World, module: ModuleSyntax, owner: ClassNode, name: string, level: number): Fact | undefined {
  for (const heritage of owner.implements) {
    const fact = memberFact(world, heritageType(world, module, heritage), name);
    if (fact) return fact;
  }
  if (!owner.superClass || level === 0) return undefined;
  const base = baseClass(world, module, owner);
  if (base.kind === 'class') return inLine(world, base.module, base.node, name, level - 1);
  return memberFact(world, base, name);
}

function memberFact(world: World, value: Value, name: string): Fact | undefined {
  if (value.kind !== 'library-instance' && value.kind !== 'library-class') return undefined;
  return typeFacts(world, value.library, `${value.type}#${name}`);
}
