import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The declarations of a set of modules, loaded into one program. */
export interface Declarations {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** Symbol of each module that was found, by specifier without `node:`. The pseudo-module `global` is not among them. */
  readonly modules: ReadonlyMap<string, ts.Symbol>;
  /** Specifiers that do not resolve from the folder. */
  readonly missing: readonly string[];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.esnext.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/**
 * Loads the type declarations of modules as a file in `folder` that imports them all would see them.
 *
 * @param extraFiles Further files by absolute path, seen beside those on disk: tests write their libraries this way.
 */
export function loadDeclarations(
  folder: string,
  specifiers: readonly string[],
  extraFiles: Readonly<Record<string, string>> = {},
): Declarations {
  const entry = join(folder, 'structure-entry.mts');
  const imports = specifiers.map(specifier => `import '${specifier}';`).join('\n');
  const files: Record<string, string> = { ...extraFiles, [entry]: `${imports}\nexport {};\n` };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile, directoryExists } = host;
  host.fileExists = path => path in files || fileExists(path);
  host.readFile = path => files[path] ?? readFile(path);
  host.directoryExists = path =>
    Object.keys(files).some(file => file.startsWith(`${path}/`)) || (directoryExists?.(path) ?? true);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = files[path];
    return text === undefined
      ? getSourceFile(path, languageVersion, ...rest)
      : ts.createSourceFile(path, text, languageVersion);
  };
  host.getCurrentDirectory = () => folder;
  const program = ts.createProgram([entry], options, host);
  const checker = program.getTypeChecker();
  const modules = new Map<string, ts.Symbol>();
  const missing: string[] = [];
  for (const statement of program.getSourceFile(entry)?.statements ?? []) {
    if (!ts.isImportDeclaration(statement)) continue;
    const symbol = checker.getSymbolAtLocation(statement.moduleSpecifier);
    const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
    const module = specifier.replace(/^node:/, '');
    if (symbol) modules.set(module, symbol);
    else missing.push(module);
  }
  return { program, checker, modules, missing };
}

/** The package that a declaration file belongs to: its folder, its name, and its version. */
export interface DeclaringPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

const packages = new Map<string, DeclaringPackage | undefined>();

/** Finds the nearest `package.json` with a name at or above a file. */
export function declaringPackage(file: string): DeclaringPackage | undefined {
  const folder = dirname(file);
  if (packages.has(folder)) return packages.get(folder);
  const manifest = join(folder, 'package.json');
  let found: DeclaringPackage | undefined;
  if (existsSync(manifest)) {
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string; version?: string };
    if (name !== undefined && version !== undefined) found = { folder, name, version };
  }
  if (!found && dirname(folder) !== folder) found = declaringPackage(folder);
  packages.set(folder, found);
  return found;
}

/** The library whose declarations a package holds: `@types/foo__bar` declares `@foo/bar`. */
export function libraryName(name: string): string {
  return name.startsWith('@types/') ? name.slice(7).replace(/^(.+)__/, '@$1/') : name;
}
