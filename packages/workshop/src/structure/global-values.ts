import ts from 'typescript';
import { declaringPackage, type Declarations } from './declarations.js';
import { ownedLanguageTypes } from './type-owners.js';

/** Functions of the language that facts are stated about. */
const languageFunctions = new Set(['decodeURI', 'decodeURIComponent', 'BigInt']);

/** Node's names for the module around, not values that every module shares. */
const perModule = new Set(['require', 'module', 'exports', 'global', '__filename', '__dirname', 'gc']);

/** The global values that Node provides, with the few of the language that facts speak of. */
export function globalValues({ program, checker }: Declarations): Map<string, ts.Symbol> {
  const values = new Map<string, ts.Symbol>();
  for (const symbol of globals(program, checker, ts.SymbolFlags.Value)) {
    const file = symbol.declarations?.[0]?.getSourceFile();
    if (!file || perModule.has(symbol.name) || symbol.name.startsWith('"')) continue;
    const isLanguage = program.isSourceFileDefaultLibrary(file);
    const isOurs = isLanguage
      ? ownedLanguageTypes.has(symbol.name) || languageFunctions.has(symbol.name)
      : declaringPackage(file.fileName)?.name === '@types/node';
    if (isOurs) values.set(symbol.name, symbol);
  }
  return values;
}

/** The global interfaces of all packages. */
export function globalInterfaces({ program, checker }: Declarations): ts.Symbol[] {
  return globals(program, checker, ts.SymbolFlags.Interface);
}

function globals(program: ts.Program, checker: ts.TypeChecker, meaning: ts.SymbolFlags): ts.Symbol[] {
  const anywhere = program.getSourceFiles().find(file => !file.isDeclarationFile);
  return anywhere ? checker.getSymbolsInScope(anywhere, meaning) : [];
}
