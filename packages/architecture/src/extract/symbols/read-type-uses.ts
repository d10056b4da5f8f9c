import ts from 'typescript';
import type { TypeUse } from '../../graph/symbol-graph.js';
import { isFunctionWithBody } from './function-syntax.js';
import { isExported } from './is-exported.js';
import type { LibrarySymbols } from './library-symbols.js';
import { placeOf } from './place-of.js';
import type { SymbolProgram } from './symbol-program.js';

type IdOf = (node: ts.Node) => string | undefined;

/** Reads who refers to which type: by name, and, where the code offers something to others, by inference. */
export function readTypeUses(program: SymbolProgram, libraries: LibrarySymbols, idOf: IdOf): TypeUse[] {
  const { checker } = program;
  const uses: TypeUse[] = [];
  for (const source of program.sources) {
    const module = program.pathOf(source) ?? '';
    const add = (declaration: ts.Node, at: ts.Node, rest: Pick<TypeUse, 'by' | 'role' | 'inferred' | 'public'>) => {
      const type = idOf(declaration);
      const owner = type === undefined ? libraries.typeName(declaration) : undefined;
      const library = owner && owner.name !== '' ? { module: owner.module, name: owner.name } : undefined;
      if (type === undefined && !library) return;
      const isOffered = rest.public && !isImposed(program, at);
      const named = { ...(type !== undefined && { type }), ...(library && { library }) };
      uses.push({ ...placeOf(module, at), ...named, ...rest, public: isOffered });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
        const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
        const declaration = declarationAt(checker, name);
        if (declaration) add(declaration, name, { ...roleOf(node), inferred: false });
      }
      if (isFunctionWithBody(node) && !node.type && !ts.isConstructorDeclaration(node) && offers(node)) {
        const signature = checker.getSignatureFromDeclaration(node);
        const by = node.name?.getText() ?? 'the function';
        const at = node.name ?? node.getFirstToken() ?? node;
        for (const declaration of signature ? mentioned(checker, signature.getReturnType()) : [])
          add(declaration, at, { by, role: 'result', inferred: true, public: true });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/** Whether a signature is what a base that is none of the project's asks for. */
function isImposed(program: SymbolProgram, node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent && !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isClassLike(at.parent) || ts.isHeritageClause(at)) continue;
    return (at.parent.heritageClauses ?? []).some(({ types }) =>
      types.some(base => {
        const declarations = program.checker.getTypeAtLocation(base).symbol?.declarations ?? [];
        return !declarations.some(one => program.pathOf(one.getSourceFile()) !== undefined);
      }),
    );
  }
  return false;
}

/** Whether others can call the function: it is exported, or a public member of something exported. */
function offers(node: ts.Node): boolean {
  return ts.isVariableDeclaration(node.parent) ? isExported(node.parent) : isExported(node);
}

function declarationAt(checker: ts.TypeChecker, name: ts.Node): ts.Node | undefined {
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.declarations?.find(one => isTypeDeclaration(one)) ?? symbol?.declarations?.[0];
  if (!declaration || !ts.isTypeAliasDeclaration(declaration)) return declaration;
  // our own declarations name a library's types through aliases
  const real = checker.getTypeAtLocation(name).symbol?.declarations?.[0];
  return real && declaration.getSourceFile() === real.getSourceFile() && /\$/.test(declaration.type.getText())
    ? real
    : declaration;
}

function isTypeDeclaration(node: ts.Node): boolean {
  return (
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node)
  );
}

/** The declarations of the types that a type is made of. */
function mentioned(checker: ts.TypeChecker, type: ts.Type): Set<ts.Node> {
  const found = new Set<ts.Node>();
  const seen = new Set<ts.Type>();
  const pending: ts.Type[] = [type];
  for (let next = pending.pop(); next && seen.size < 30; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const declaration = (next.aliasSymbol ?? next.symbol)?.declarations?.[0];
    if (declaration && isTypeDeclaration(declaration)) found.add(declaration);
    if (next.isUnionOrIntersection()) pending.push(...next.types);
    pending.push(...(next.aliasTypeArguments ?? []));
    if (next.flags & ts.TypeFlags.Object && (next as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)
      pending.push(...checker.getTypeArguments(next as ts.TypeReference));
  }
  return found;
}

/** What a written type is the type of. */
function roleOf(node: ts.Node): Pick<TypeUse, 'by' | 'role' | 'public'> {
  for (let at: ts.Node = node; at && !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isHeritageClause(parent)) {
      const role = parent.token === ts.SyntaxKind.ImplementsKeyword ? 'implements' : 'extends';
      return { by: nameOf(parent.parent), role, public: isExported(parent.parent) };
    }
    if (ts.isParameter(parent)) {
      const of = parent.parent;
      const injected = ts.isConstructorDeclaration(of);
      return { by: nameOf(parent), role: injected ? 'injected' : 'parameter', public: isExported(of) };
    }
    if (ts.isPropertyDeclaration(parent)) return { by: nameOf(parent), role: 'field', public: isExported(parent) };
    if (ts.isPropertySignature(parent)) return { by: nameOf(parent), role: 'property', public: isExported(parent) };
    if (ts.isVariableDeclaration(parent)) return { by: nameOf(parent), role: 'variable', public: isExported(parent) };
    if (ts.isFunctionLike(parent)) return { by: nameOf(parent), role: 'result', public: offers(parent) };
    if (ts.isTypeAliasDeclaration(parent)) return { by: nameOf(parent), role: 'property', public: isExported(parent) };
    if (ts.isStatement(parent)) break;
  }
  return { by: '', role: 'variable', public: false };
}

function nameOf(node: ts.Node): string {
  const { name } = node as { name?: ts.Node };
  return name?.getText() ?? 'constructor';
}
