import ts from 'typescript';
import type { SignalPassing, SignalSource } from '../../graph/symbol-graph.js';
import { innermost, type FunctionWithBody } from './function-syntax.js';

/** Most properties of a type that are looked at for a signal. */
const looked = 60;
const primitive =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.ESSymbolLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null |
  ts.TypeFlags.Void |
  ts.TypeFlags.Never;

/** Tells which types are a signal, or hold one. */
export class SignalValues {
  readonly #checker: ts.TypeChecker;
  readonly #libraryOf: (declaration: ts.Node) => string | undefined;
  readonly #holds = new Map<ts.Type, string | undefined>();

  constructor(checker: ts.TypeChecker, libraryOf: (declaration: ts.Node) => string | undefined) {
    this.#checker = checker;
    this.#libraryOf = libraryOf;
  }

  isSignal(type: ts.Type): boolean {
    if (type.isUnion()) return type.types.some(one => this.isSignal(one));
    return type.symbol?.name === 'AbortSignal';
  }

  /** How to get at the signal in a value of this type: `''` for the value itself, `.signal`, `.options.signal`. */
  pathIn(type: ts.Type, depth = 0): string | undefined {
    if (this.isSignal(type)) return '';
    if (this.#holds.has(type)) return this.#holds.get(type);
    this.#holds.set(type, undefined);
    const found = this.#pathInside(type, depth);
    if (depth === 0) this.#holds.set(type, found);
    else this.#holds.delete(type);
    return found;
  }

  #pathInside(type: ts.Type, depth: number): string | undefined {
    if (type.symbol?.name === 'AbortController') return '.signal';
    if (depth > 1 || type.flags & (ts.TypeFlags.Any | primitive)) return undefined;
    if (this.#checker.isArrayType(type) || type.getCallSignatures().length > 0) return undefined;
    for (const property of this.#checker.getPropertiesOfType(type).slice(0, looked)) {
      if (property.name.startsWith('_')) continue;
      const declaration = property.declarations?.[0];
      if (!declaration || ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration)) continue;
      // what a library's object has depends on its version; the request of `fetch` always had one
      const library = this.#libraryOf(declaration);
      if (library !== undefined && !(library === 'global' && type.symbol?.name === 'Request')) continue;
      // a service that can stop its own work has no signal for somebody else's
      if (depth > 0 && type.isClass() && this.#isController(property)) continue;
      const inner = this.pathIn(this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(property)), depth + 1);
      if (inner !== undefined) return `.${property.name}${inner}`;
    }
    return undefined;
  }

  #isController(property: ts.Symbol): boolean {
    return this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(property)).symbol?.name === 'AbortController';
  }

  /** The signals among a function's parameters. */
  parametersOf(node: FunctionWithBody): SignalSource[] {
    return node.parameters.flatMap((parameter, index): SignalSource[] => {
      if (!ts.isIdentifier(parameter.name)) {
        if (!ts.isObjectBindingPattern(parameter.name)) return [];
        const bound = parameter.name.elements.flatMap(element => {
          if (!ts.isIdentifier(element.name)) return [];
          const inner = this.pathIn(this.#checker.getTypeAtLocation(element.name));
          return inner === undefined ? [] : [{ text: element.name.text + inner, parameter: index }];
        });
        if (bound.length > 0) return bound;
        const whole = this.pathIn(this.#checker.getTypeAtLocation(parameter));
        return whole === undefined ? [] : [{ text: whole.slice(1), parameter: index }];
      }
      const inner = this.pathIn(this.#checker.getNonNullableType(this.#checker.getTypeAtLocation(parameter)));
      return inner === undefined ? [] : [{ text: parameter.name.text + inner, parameter: index }];
    });
  }

  /** Whether a value that is handed over holds a signal. */
  given(written: ts.Expression | undefined): SignalPassing {
    if (written === undefined) return 'no';
    if (ts.isSpreadElement(written)) return 'unknown';
    const argument = innermost(written);
    if (ts.isObjectLiteralExpression(argument)) {
      const parts = argument.properties.map((property): SignalPassing => {
        if (ts.isSpreadAssignment(property)) return orUnknown(this.given(property.expression));
        if (ts.isPropertyAssignment(property)) return this.given(property.initializer);
        return ts.isShorthandPropertyAssignment(property) ? this.given(property.name) : 'no';
      });
      return strongest(parts);
    }
    const type = this.#checker.getTypeAtLocation(argument);
    if (type.flags & ts.TypeFlags.Any) return isSettled(argument) ? 'no' : 'unknown';
    if (this.pathIn(type) !== undefined) return 'yes';
    // options of a library that may hold one, made elsewhere
    return ['signal', 'abortSignal'].some(name => type.getProperty(name)) ? 'unknown' : 'no';
  }
}

/** The strongest of several answers: one yes suffices. */
export function strongest(answers: readonly SignalPassing[]): SignalPassing {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** What is spread may hold more than its type says. */
function orUnknown(answer: SignalPassing): SignalPassing {
  return answer === 'no' ? 'unknown' : answer;
}

/** An expression that is no signal whatever its type: a literal, a function, something computed from values. */
function isSettled(node: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isIdentifier(node) && node.text === 'undefined')
  );
}
