import * as parser from '@typescript-eslint/parser';
import { ModuleSyntax, typeEvidence } from 'eslint-plugin-plimsoll/semantics';
import type ts from 'typescript';

/** A module as an engine with types hands it over: parsed by typescript-eslint, with the checker behind each node. */
export function typedModule(program: ts.Program, file: ts.SourceFile): ModuleSyntax {
  const { ast, services } = parser.parseForESLint(file.text, {
    filePath: file.fileName,
    programs: [program],
    range: true,
    loc: true,
  });
  const module = new ModuleSyntax(file.fileName, ast, file.text);
  module.types = typeEvidence(services);
  return module;
}
