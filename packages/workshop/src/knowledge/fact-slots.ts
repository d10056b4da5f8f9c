import ts from 'typescript';
import { takesRest } from '../structure/declared-members.js';
import { alternatives, callSignatures, memberType } from './fact-address.js';

/** The types that an argument may have, over all overloads that take one at this place; negative counts from the end. */
export function argumentTypes(checker: ts.TypeChecker, signatures: readonly ts.Signature[], at: number): ts.Type[] {
  return signatures.flatMap(signature => {
    const { parameters } = signature;
    const index = at < 0 ? parameters.length + at : at;
    const last = parameters.at(-1);
    if (last && takesRest(signature) && index >= parameters.length - 1) {
      return alternatives(checker, checker.getTypeOfSymbol(last)).flatMap(type => {
        if (type.flags & ts.TypeFlags.Any) return [type];
        const position = checker.isTupleType(type) && at >= 0 ? index - parameters.length + 1 : undefined;
        const element =
          position === undefined
            ? checker.getIndexTypeOfType(type, ts.IndexKind.Number)
            : checker.getTypeArguments(type as ts.TypeReference)[position];
        return element ? [element] : [];
      });
    }
    const parameter = parameters[index];
    return parameter ? [checker.getTypeOfSymbol(parameter)] : [];
  });
}

/** The types at a property path of any of some types, `server.timeout` or `getInstance().server`; empty if none has it. */
export function typesAtPath(checker: ts.TypeChecker, types: readonly ts.Type[], path: string | undefined): ts.Type[] {
  let found = [...types];
  for (const step of path?.split('.') ?? []) {
    const [name = '', call] = step.split('(');
    const members = found.flatMap(type =>
      alternatives(checker, type).flatMap(each => memberType(checker, each, name) ?? []),
    );
    found = call === undefined ? members : members.flatMap(type => resultsOf(checker, type));
  }
  return found;
}

/** What a function gives; a type parameter that no argument tells is what is assumed of it. */
function resultsOf(checker: ts.TypeChecker, type: ts.Type): ts.Type[] {
  return callSignatures(type).map(signature => {
    const result = checker.getReturnTypeOfSignature(signature);
    return result.getDefault() ?? result;
  });
}

/** Whether text can stand there: a string, an object that carries it, or the strings of a template. */
export function takesText(checker: ts.TypeChecker, types: readonly ts.Type[]): boolean {
  const textual = ts.TypeFlags.StringLike | ts.TypeFlags.Object | ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  return types.some(type =>
    alternatives(checker, type).some(
      each => (each.flags & textual) !== 0 || each.isIntersection() || (each.flags & ts.TypeFlags.TypeParameter) !== 0,
    ),
  );
}

/** Whether an `AbortSignal` can stand there. */
export function takesSignal(checker: ts.TypeChecker, types: readonly ts.Type[]): boolean {
  return types.some(type =>
    alternatives(checker, type).some(each => {
      if (each.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
      return each.symbol?.name === 'AbortSignal' || memberType(checker, each, 'aborted') !== undefined;
    }),
  );
}

/** Whether a function can stand there. */
export function takesFunction(checker: ts.TypeChecker, types: readonly ts.Type[]): boolean {
  return types.some(type =>
    alternatives(checker, type).some(
      each =>
        (each.flags & ts.TypeFlags.Any) !== 0 ||
        each.getCallSignatures().length > 0 ||
        each.symbol?.name === 'Function',
    ),
  );
}
