import ts from 'typescript';
import type { Fact } from '@plimsoll/knowledge';
import type { CallVia, LibrarySymbol } from '../../graph/symbol-graph.js';
import type { FunctionIndex, IndexedFunction } from './function-index.js';
import { innermost, isFunctionWithBody } from './function-syntax.js';
import type { Implementations } from './implementations.js';
import type { LibrarySymbols } from './library-symbols.js';
import { declarationsOf, resolveFunctions } from './resolve-functions.js';

/** A call in the text. */
export type CallNode = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

/** What a call leads to. */
export interface Callee {
  readonly targets: readonly IndexedFunction[];
  readonly via: CallVia;
  readonly library?: LibrarySymbol;
  readonly fact?: Fact;
}

/** What finding callees needs. */
export interface CalleeContext {
  readonly checker: ts.TypeChecker;
  readonly functions: FunctionIndex;
  readonly implementations: Implementations;
  readonly libraries: LibrarySymbols;
}

const nowhere: Callee = { targets: [], via: 'direct' };

/** Finds what a call calls: functions of the project, those behind an interface, or a library's. */
export function calleeOf(context: CalleeContext, node: CallNode): Callee {
  const { checker } = context;
  const expression = innermost(ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
  if (expression.kind === ts.SyntaxKind.SuperKeyword || isFunctionWithBody(expression))
    return bySignature(context, node);
  const named = ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression) ? expression : undefined;
  const declarations = named ? declarationsOf(checker, named) : [];
  const receiver = named && ts.isPropertyAccessExpression(named) ? named.expression : undefined;
  for (const declaration of declarations) {
    const found = byDeclaration(context, declaration, node, receiver);
    if (found) return found;
  }
  return bySignature(context, node, receiver);
}

function byDeclaration(
  context: CalleeContext,
  declaration: ts.Node,
  node: CallNode,
  receiver: ts.Expression | undefined,
): Callee | undefined {
  const { checker, functions, implementations, libraries } = context;
  if (libraries.libraryOf(declaration) !== undefined) {
    // a class or a callable object is asked by what it is made or called with
    return ts.isNewExpression(node) || holdsValue(declaration)
      ? bySignature(context, node, receiver, declaration)
      : byLibrary(context, declaration, receiver);
  }
  if (ts.isClassLike(declaration)) {
    if (!ts.isNewExpression(node)) return undefined;
    const constructor = declaration.members.find(member => ts.isConstructorDeclaration(member) && member.body);
    return constructor ? { targets: present(functions.get(constructor)), via: 'direct' } : bySignature(context, node);
  }
  const behind = implementations.of(declaration);
  if (isFunctionWithBody(declaration)) {
    const own = present(functions.get(declaration));
    return behind.length > 0 && !isOnSuper(receiver)
      ? { targets: [...own, ...behind], via: 'interface' }
      : { targets: own, via: 'direct' };
  }
  if (behind.length > 0) return { targets: behind, via: 'interface' };
  const { initializer } = declaration as { initializer?: ts.Expression };
  if (!initializer || ts.isParameter(declaration)) return undefined;
  const held = resolveFunctions(checker, functions, initializer);
  return held.length > 0 ? { targets: held, via: 'direct' } : undefined;
}

/** By what the compiler resolves: constructors of bases, callable objects, functions in variables. */
function bySignature(context: CalleeContext, node: CallNode, receiver?: ts.Expression, named?: ts.Node): Callee {
  const { checker, functions, libraries } = context;
  const declaration = checker.getResolvedSignature(node)?.declaration;
  if (declaration && isFunctionWithBody(declaration))
    return { targets: present(functions.get(declaration)), via: 'direct' };
  if (declaration && libraries.libraryOf(declaration) !== undefined) {
    const byValue =
      named && ((ts.isNewExpression(node) && byConstruction(context, named)) || byLibrary(context, named, receiver));
    const bySelf = byLibrary(context, declaration, receiver);
    const isMade = ts.isNewExpression(node) && byValue?.fact?.api.startsWith('new ') !== true;
    if (isMade && bySelf?.fact) return bySelf;
    if (byValue?.fact || bySelf?.fact) return byValue?.fact ? byValue : (bySelf ?? nowhere);
    // put together from several: what one of them is known for
    const callee = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
    const known = named && libraries.typeFacts(checker.getTypeAtLocation(callee));
    return known
      ? { targets: [], via: 'direct', library: known.address, fact: known.fact }
      : (byValue ?? bySelf ?? nowhere);
  }
  return (named && byLibrary(context, named, receiver)) ?? nowhere;
}

function byLibrary(
  { checker, libraries }: CalleeContext,
  declaration: ts.Node,
  receiver?: ts.Expression,
): Callee | undefined {
  const address = libraries.address(declaration);
  if (!address) return undefined;
  const known = libraries.facts(address, receiver && checker.getTypeAtLocation(receiver));
  return { targets: [], via: 'direct', library: known?.address ?? address, ...(known && { fact: known.fact }) };
}

/** What is known of `new` and an export: `new Pool`, `new default`. What is said of the type is something else. */
function byConstruction({ libraries }: CalleeContext, declaration: ts.Node): Callee | undefined {
  const exported = libraries.address(declaration);
  const address = exported && { module: exported.module, api: `new ${exported.api}` };
  const known = address && libraries.facts(address);
  return known && { targets: [], via: 'direct', library: known.address, fact: known.fact };
}

/** Whether a declaration of a library holds something whose own type says what calling it does. */
function holdsValue(declaration: ts.Node): boolean {
  return ts.isVariableDeclaration(declaration) || ts.isPropertySignature(declaration);
}

function isOnSuper(receiver: ts.Expression | undefined): boolean {
  return receiver?.kind === ts.SyntaxKind.SuperKeyword;
}

function present(found: IndexedFunction | undefined): IndexedFunction[] {
  return found ? [found] : [];
}
