import type ts from 'typescript';

/** What the type checker offers, and has for years, without saying so in its published type. */
export interface CheckerInternals extends ts.TypeChecker {
  fillMissingTypeArguments(
    given: readonly ts.Type[],
    parameters: readonly ts.Type[],
    fewest: number,
    isJavaScript: boolean,
  ): ts.Type[] | undefined;
  getApparentType(type: ts.Type): ts.Type;
  getExportsAndPropertiesOfModule(module: ts.Symbol): ts.Symbol[];
  getMergedSymbol(symbol: ts.Symbol): ts.Symbol;
  getPromisedTypeOfPromise(type: ts.Type): ts.Type | undefined;
  resolveExternalModuleSymbol(module: ts.Symbol): ts.Symbol;
}
