import path from 'node:path';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Knowledge } from '@plimsoll/knowledge';
import ts from 'typescript';
import type { Module } from '../../graph/graph.js';
import type { OutsideWatch } from './outside-reads.js';
import { globalDeclarations, libraryDeclarations } from './library-declarations.js';

/** What a program is made of. */
export interface ProgramRequest {
  /** Absolute, real path of the project. */
  readonly root: string;
  readonly modules: ReadonlyMap<string, Module>;
  /** The text of each module that is to be looked into, by its project path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly knowledge: Knowledge;
  /** Is told what is read outside of the project. */
  readonly outside: OutsideWatch;
}

/** A program over the project, and how its files are named outside of it. */
export interface SymbolProgram {
  readonly checker: ts.TypeChecker;
  /** The files of the project, in the order of their paths. */
  readonly sources: readonly ts.SourceFile[];
  /** Project path of a file of the project. */
  pathOf(file: ts.SourceFile): string | undefined;
  /** The library whose declarations a file holds: one that we wrote, or an installed one. */
  libraryOf(file: ts.SourceFile): string | undefined;
}

const declarationsFolder = '/plimsoll-declarations/';
const libraryFolder = path.dirname(createRequire(import.meta.url).resolve('typescript'));

const options: ts.CompilerOptions = {
  allowJs: true,
  checkJs: false,
  allowSyntheticDefaultImports: true,
  esModuleInterop: false,
  experimentalDecorators: true,
  jsx: ts.JsxEmit.Preserve,
  // nobody wants to see null in the type of a receiver
  strict: false,
  noImplicitThis: true,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  types: [],
};

/**
 * Makes the compiler see the project as the module graph does: each specifier leads where the graph says. Known libraries are
 * declared from the tables, so that the same code gives the same program whether or not they are installed; of others the
 * installed declarations are read, where there are some.
 */
export function createSymbolProgram({ root, modules, texts, knowledge, outside }: ProgramRequest): SymbolProgram {
  const structureOf = (module: string) => knowledge.structure(module);
  const targets = new Map(
    [...modules.values()].map(({ path: file, edges }) => [
      file,
      new Map(edges.map(edge => [edge.specifier, edge.target])),
    ]),
  );
  const projectPath = (file: string) =>
    file.startsWith(`${root}/`) && texts.has(file.slice(root.length + 1)) ? file.slice(root.length + 1) : undefined;
  const declarationFile = (module: string) => `${declarationsFolder}${module}/index.d.ts`;

  const resolveLibrary = (specifier: string, from: string): ts.ResolvedModuleFull | undefined => {
    const known = knowledge.canonical(specifier);
    if (known !== undefined && structureOf(known)) return resolved(declarationFile(known), true);
    if (from.startsWith(declarationsFolder)) return undefined;
    if (!/^[./#]/.test(specifier)) outside.lookFor(specifier, path.dirname(from));
    return ts.resolveModuleName(specifier, from, options, ts.sys).resolvedModule;
  };
  const host: ts.CompilerHost = {
    fileExists: file => projectPath(file) !== undefined || ts.sys.fileExists(file),
    readFile: file => read(file),
    getSourceFile(file, languageVersion) {
      const text = read(file);
      return text === undefined ? undefined : ts.createSourceFile(file, text, languageVersion, true);
    },
    getDefaultLibFileName: () => path.join(libraryFolder, 'lib.es2023.d.ts'),
    getDefaultLibLocation: () => libraryFolder,
    writeFile: () => undefined,
    getCurrentDirectory: () => root,
    getCanonicalFileName: file => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const target = targets.get(projectPath(from) ?? '')?.get(text);
        if (target?.type === 'project')
          return { resolvedModule: texts.has(target.path) ? resolved(`${root}/${target.path}`, false) : undefined };
        return { resolvedModule: /^\.{0,2}\//.test(text) && target ? undefined : resolveLibrary(text, from) };
      }),
  };
  function read(file: string): string | undefined {
    const own = projectPath(file);
    if (own !== undefined) return texts.get(own);
    if (file.startsWith(declarationsFolder)) {
      const structure = structureOf(file.slice(declarationsFolder.length, -'/index.d.ts'.length));
      if (!structure) return undefined;
      return (structure.module === 'global' ? globalDeclarations : libraryDeclarations)(structure, structureOf);
    }
    if (!file.startsWith(libraryFolder)) outside.read(file);
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  }

  const rootNames = [declarationFile('global'), ...[...texts.keys()].map(file => `${root}/${file}`)];
  const program = ts.createProgram({ rootNames, options, host });
  const sources = [...texts.keys()].flatMap(file => program.getSourceFile(`${root}/${file}`) ?? []);
  return {
    checker: program.getTypeChecker(),
    sources,
    pathOf: file => projectPath(file.fileName),
    libraryOf: ({ fileName }) =>
      fileName.startsWith(declarationsFolder)
        ? fileName.slice(declarationsFolder.length, -'/index.d.ts'.length)
        : /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(fileName)?.[1],
  };
}

function resolved(file: string, isExternalLibraryImport: boolean): ts.ResolvedModuleFull {
  const extension = /\.d\.[cm]?ts$|\.[cm]?[jt]sx?$/.exec(file)?.[0] ?? ts.Extension.Ts;
  return { resolvedFileName: file, extension, isExternalLibraryImport };
}
