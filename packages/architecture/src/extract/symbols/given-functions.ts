import type { GivenFunction } from '@plimsoll/knowledge';
import ts from 'typescript';
import type { CallContext } from './read-call.js';
import type { FunctionIndex, IndexedFunction } from './function-index.js';
import { innermost, isFunctionWithBody } from './function-syntax.js';
import { resolveFunctions } from './resolve-functions.js';

/** The functions that a call is given for one occasion. */
export function givenFunctions(
  context: CallContext,
  { at = 0, property, rest, each }: Partial<GivenFunction>,
  all: readonly ts.Expression[],
): IndexedFunction[] {
  const { checker, functions } = context;
  const place = at < 0 ? all.length + at : at;
  return (rest ? all.slice(place) : all.slice(place, place + 1)).flatMap(value => {
    const inner = property === undefined ? value : propertyOf(checker, value, property);
    if (!inner) return [];
    return each ? membersOf(context, inner) : resolveFunctions(checker, functions, inner);
  });
}

/** The functions in an object, also of one that a name, a class or a factory stands for. */
export function membersOf({ checker, functions }: CallContext, value: ts.Node): IndexedFunction[] {
  const made = madeBy(checker, functions, value);
  const type = checker.getTypeAtLocation(made ?? value);
  return checker.getPropertiesOfType(type).flatMap(property =>
    (property.declarations ?? []).flatMap(declaration => {
      if (isFunctionWithBody(declaration)) return present(functions.get(declaration));
      const { initializer, name } = declaration as { initializer?: ts.Expression; name?: ts.Node };
      const held = initializer ?? (ts.isShorthandPropertyAssignment(declaration) ? name : undefined);
      return held ? resolveFunctions(checker, functions, held) : [];
    }),
  );
}

/** The object that a factory of the project gives back: what its code says, and not what it is declared to be. */
function madeBy(
  checker: ts.TypeChecker,
  functions: FunctionIndex,
  value: ts.Node,
): ts.ObjectLiteralExpression | undefined {
  if (!ts.isExpression(value)) return undefined;
  const call = innermost(value);
  if (!ts.isCallExpression(call)) return undefined;
  for (const { node } of resolveFunctions(checker, functions, innermost(call.expression))) {
    const body = ts.isSourceFile(node) ? undefined : node.body;
    const last = body && ts.isBlock(body) ? body.statements.findLast(ts.isReturnStatement)?.expression : body;
    const given = last && ts.isExpression(last) ? innermost(last) : undefined;
    if (given && ts.isObjectLiteralExpression(given)) return given;
  }
  return undefined;
}

/** What an object holds under a name, of one that is written there or stands elsewhere. */
export function propertyOf(checker: ts.TypeChecker, value: ts.Expression, name: string): ts.Node | undefined {
  const node = innermost(value);
  const declaration = ts.isObjectLiteralExpression(node)
    ? node.properties.find(property => property.name?.getText() === name)
    : checker.getTypeAtLocation(node).getProperty(name)?.declarations?.[0];
  if (!declaration) return undefined;
  if (ts.isMethodDeclaration(declaration)) return declaration;
  if (ts.isShorthandPropertyAssignment(declaration)) return declaration.name;
  return (declaration as { initializer?: ts.Expression }).initializer;
}

function present(found: IndexedFunction | undefined): IndexedFunction[] {
  return found ? [found] : [];
}
