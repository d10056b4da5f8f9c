import ts from 'typescript';
import type { FunctionIndex, IndexedFunction } from './function-index.js';
import { isFunctionWithBody } from './function-syntax.js';
import { resolveFunctions } from './resolve-functions.js';
import type { SymbolProgram } from './symbol-program.js';

/** What implements what: members of interfaces and of bases to the functions that run in their place. */
export interface Implementations {
  /** Functions that run where this member of an interface or base is called. */
  of(member: ts.Node): readonly IndexedFunction[];
  /** Classes, and functions that make objects, by the declaration of the type that they implement. */
  readonly implementers: ReadonlyMap<ts.Node, readonly ts.Node[]>;
}

/** Looks for classes that implement or extend the project's types, and for object literals that are meant as one. */
export function readImplementations(program: SymbolProgram, functions: FunctionIndex): Implementations {
  const { checker } = program;
  const byMember = new Map<ts.Node, Set<IndexedFunction>>();
  const implementers = new Map<ts.Node, Set<ts.Node>>();

  const add = (type: ts.Type, name: string, found: readonly IndexedFunction[]) => {
    for (const declaration of checker.getPropertyOfType(type, name)?.declarations ?? []) {
      if (program.pathOf(declaration.getSourceFile()) === undefined) continue;
      const known = byMember.get(declaration) ?? new Set();
      byMember.set(declaration, known);
      for (const one of found) if (one.node !== declaration && one.node.parent !== declaration) known.add(one);
    }
  };
  const implement = (type: ts.Type, by: ts.Node) => {
    for (const declaration of type.symbol?.declarations ?? []) {
      const known = implementers.get(declaration) ?? new Set();
      implementers.set(declaration, known.add(by));
    }
  };

  const visitClass = (node: ts.ClassLikeDeclaration) => {
    for (const base of basesOf(checker, node)) {
      implement(base, node);
      for (const member of node.members) {
        if (!member.name || !ts.isIdentifier(member.name)) continue;
        const found = isFunctionWithBody(member)
          ? [functions.get(member)]
          : ts.isPropertyDeclaration(member) && member.initializer
            ? resolveFunctions(checker, functions, member.initializer)
            : [];
        add(
          base,
          member.name.text,
          found.filter(one => one !== undefined),
        );
      }
    }
  };
  const visitLiteral = (node: ts.ObjectLiteralExpression) => {
    const members = node.properties.filter(
      member =>
        ts.isMethodDeclaration(member) || ts.isPropertyAssignment(member) || ts.isShorthandPropertyAssignment(member),
    );
    const type = members.length > 0 && mayHoldFunctions(node) ? checker.getContextualType(node) : undefined;
    if (!type || !isOfProject(program, type)) return;
    let implemented = false;
    for (const member of members) {
      if (!ts.isIdentifier(member.name)) continue;
      const value = ts.isPropertyAssignment(member) ? member.initializer : member.name;
      const own = ts.isMethodDeclaration(member) ? functions.get(member) : undefined;
      const found = own ? [own] : ts.isMethodDeclaration(member) ? [] : resolveFunctions(checker, functions, value);
      if (found.length === 0) continue;
      implemented = true;
      add(type, member.name.text, found);
    }
    if (implemented) implement(type, node);
  };
  for (const source of program.sources) {
    const visit = (node: ts.Node): void => {
      if (ts.isClassLike(node)) visitClass(node);
      else if (ts.isObjectLiteralExpression(node)) visitLiteral(node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return {
    of: member => [...(byMember.get(member) ?? [])],
    implementers: new Map([...implementers].map(([type, by]) => [type, [...by]])),
  };
}

/** The types that a class says it extends or implements, and theirs. */
function basesOf(checker: ts.TypeChecker, node: ts.ClassLikeDeclaration): Set<ts.Type> {
  const found = new Set<ts.Type>();
  const pending = (node.heritageClauses ?? []).flatMap(clause =>
    clause.types.map(one => checker.getTypeAtLocation(one)),
  );
  for (let next = pending.pop(); next && found.size < 50; next = pending.pop()) {
    const type = (next as Partial<ts.TypeReference>).target ?? next;
    if (found.has(type)) continue;
    found.add(type);
    if (type.isClassOrInterface()) pending.push(...checker.getBaseTypes(type));
    if (type.isIntersection()) pending.push(...type.types);
    for (const declaration of type.symbol?.declarations ?? []) {
      if (!ts.isClassLike(declaration)) continue;
      for (const clause of declaration.heritageClauses ?? [])
        pending.push(...clause.types.map(one => checker.getTypeAtLocation(one)));
    }
  }
  return found;
}

function mayHoldFunctions(node: ts.ObjectLiteralExpression): boolean {
  return node.properties.some(
    member =>
      ts.isMethodDeclaration(member) ||
      ts.isShorthandPropertyAssignment(member) ||
      (ts.isPropertyAssignment(member) &&
        (ts.isArrowFunction(member.initializer) ||
          ts.isFunctionExpression(member.initializer) ||
          ts.isIdentifier(member.initializer) ||
          ts.isPropertyAccessExpression(member.initializer) ||
          ts.isCallExpression(member.initializer))),
  );
}

function isOfProject(program: SymbolProgram, type: ts.Type): boolean {
  return [type.symbol, type.aliasSymbol].some(symbol =>
    symbol?.declarations?.some(declaration => program.pathOf(declaration.getSourceFile()) !== undefined),
  );
}
