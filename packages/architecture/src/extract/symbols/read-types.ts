import ts from 'typescript';
import type { TypeNode, TypeUse } from '../../graph/symbol-graph.js';
import type { FunctionIndex } from './function-index.js';
import { className } from './function-syntax.js';
import type { Implementations } from './implementations.js';
import { isExported } from './is-exported.js';
import type { LibrarySymbols } from './library-symbols.js';
import { placeOf } from './place-of.js';
import type { SymbolProgram } from './symbol-program.js';
import { readTypeUses } from './read-type-uses.js';

/** A declaration of a type of the project. */
export type TypeDeclaration = ts.ClassLikeDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** Reads the types of the project, who implements them and who refers to them. */
export function readTypes(
  program: SymbolProgram,
  functions: FunctionIndex,
  implementations: Implementations,
  libraries: LibrarySymbols,
): { types: Map<string, TypeNode>; typeUses: TypeUse[] } {
  const declarations = new Map<ts.Node, string>();
  for (const source of program.sources) {
    const visit = (node: ts.Node): void => {
      const name = typeName(node);
      if (name !== undefined) declarations.set(node, `${program.pathOf(source) ?? ''}#${name}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const idOf = (node: ts.Node) => declarations.get(node);
  const types = new Map<string, TypeNode>();
  for (const [node, id] of declarations) {
    const declaration = node as TypeDeclaration;
    const module = id.slice(0, id.lastIndexOf('#'));
    const known = types.get(id);
    types.set(id, {
      id,
      name: id.slice(module.length + 1),
      ...placeOf(module, declaration.name ?? declaration.getFirstToken() ?? declaration),
      kind: ts.isClassLike(declaration) ? 'class' : ts.isInterfaceDeclaration(declaration) ? 'interface' : 'alias',
      abstract: (ts.getCombinedModifierFlags(declaration as ts.Declaration) & ts.ModifierFlags.Abstract) !== 0,
      exported: isExported(declaration),
      methods: (known?.methods ?? 0) + methodsOf(declaration),
      bases: [...(known?.bases ?? []), ...basesOf(program.checker, declaration, idOf)],
      implementedBy: [
        ...(known?.implementedBy ?? []),
        ...(implementations.implementers.get(node) ?? []).map(
          by => idOf(by) ?? functions.around(by)?.id ?? `${program.pathOf(by.getSourceFile()) ?? ''}#`,
        ),
      ],
    });
  }
  return { types, typeUses: readTypeUses(program, libraries, idOf) };
}

function typeName(node: ts.Node): string | undefined {
  if (ts.isClassLike(node)) return className(node);
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) ? node.name.text : undefined;
}

function methodsOf(node: TypeDeclaration): number {
  if (ts.isTypeAliasDeclaration(node)) return ts.isTypeLiteralNode(node.type) ? countMethods(node.type.members) : 0;
  return countMethods(node.members);
}

function countMethods(members: readonly ts.Node[]): number {
  return members.filter(
    member =>
      ts.isMethodSignature(member) ||
      ts.isMethodDeclaration(member) ||
      (ts.isPropertySignature(member) && member.type !== undefined && ts.isFunctionTypeNode(member.type)) ||
      (ts.isPropertyDeclaration(member) && member.initializer !== undefined && ts.isArrowFunction(member.initializer)),
  ).length;
}

function basesOf(
  checker: ts.TypeChecker,
  node: TypeDeclaration,
  idOf: (node: ts.Node) => string | undefined,
): string[] {
  if (ts.isTypeAliasDeclaration(node)) return [];
  return (node.heritageClauses ?? []).flatMap(clause =>
    clause.types.flatMap(one => {
      const declaration = checker.getTypeAtLocation(one).symbol?.declarations?.[0];
      return (declaration && idOf(declaration)) ?? [];
    }),
  );
}
