import path from 'node:path';
import type { GraphSymbolsJson } from '@plimsoll/architecture';
import ts from 'typescript';

type Call = GraphSymbolsJson['functions'][number]['calls'][number];

/** How many of the calls that the compiler resolves the graph resolves to the same function. */
export interface CallRecall {
  /** Calls of functions of the project, and how many of them lead there in the graph. */
  readonly project: number;
  readonly projectFound: number;
  /** Calls of members that have no code of their own (interfaces, abstract methods), and how many lead to somebody who has. */
  readonly abstract: number;
  readonly abstractFound: number;
  /** Calls of libraries, and how many the graph says the package of. */
  readonly library: number;
  readonly libraryFound: number;
  /** Calls of the project's functions and members that the graph leads elsewhere, or nowhere. */
  readonly missed: readonly string[];
}

/**
 * Holds the graph's calls against what the TypeScript checker resolves with the project's own tsconfig and dependencies.
 * `prefix` is the project path of the folder that the tsconfig lies in.
 */
export function measureCalls(root: string, tsconfig: string, symbols: GraphSymbolsJson): CallRecall {
  const program = createProgram(path.join(root, tsconfig));
  const checker = program.getTypeChecker();
  const calls = new Map(
    symbols.functions.flatMap(node =>
      node.calls
        .filter(({ via }) => via !== 'callback')
        .map(call => [`${call.module}:${call.range.line}:${call.range.column}`, call] as [string, Call]),
    ),
  );
  const functions = new Map(symbols.functions.map(node => [node.id, `${node.module}:${node.range.line}`]));
  const counts = { project: 0, projectFound: 0, abstract: 0, abstractFound: 0, library: 0, libraryFound: 0 };
  const missed: string[] = [];
  const projectPath = (file: ts.SourceFile) => path.relative(root, file.fileName).split(path.sep).join('/');

  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) measure(node, file);
    ts.forEachChild(node, child => visit(child, file));
  };
  const measure = (node: ts.CallExpression | ts.NewExpression, file: ts.SourceFile): void => {
    const declaration = checker.getResolvedSignature(node)?.declaration;
    if (!declaration) return;
    const at = ts.getLineAndCharacterOfPosition(file, node.expression.getStart(file));
    const place = `${projectPath(file)}:${at.line + 1}`;
    const own = calls.get(`${place}:${at.character + 1}`);
    const home = declaration.getSourceFile();
    const library = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(home.fileName)?.[1];
    if (library === 'typescript') return;
    if (library !== undefined) {
      counts.library++;
      if (own?.library) counts.libraryFound++;
      return;
    }
    if (isTest(projectPath(home)) || home.isDeclarationFile) return;
    const { body } = declaration as { body?: ts.Node };
    if (!body) {
      // the type of a callback that was handed in is nobody's member
      if (!ts.isMethodSignature(declaration) && !ts.isMethodDeclaration(declaration)) return;
      counts.abstract++;
      if (own && own.targets.length > 0) counts.abstractFound++;
      else missed.push(`${place} ${text(node, file)} -> interface ${projectPath(home)}:${nameLine(declaration, home)}`);
      return;
    }
    counts.project++;
    const wanted = `${projectPath(home)}:${nameLine(declaration, home)}`;
    if (own?.targets.some(target => functions.get(target) === wanted)) counts.projectFound++;
    else missed.push(`${place} ${text(node, file)} -> ${wanted}`);
  };
  for (const file of program.getSourceFiles()) {
    const name = projectPath(file);
    if (file.isDeclarationFile || name.startsWith('..') || name.includes('node_modules/') || isTest(name)) continue;
    visit(file, file);
  }
  return { ...counts, missed };
}

function createProgram(tsconfig: string): ts.Program {
  const { config } = ts.readConfigFile(tsconfig, file => ts.sys.readFile(file)) as { config: object };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(tsconfig));
  return ts.createProgram(fileNames, { ...options, noEmit: true, skipLibCheck: true });
}

function text(node: ts.CallExpression | ts.NewExpression, file: ts.SourceFile): string {
  return node.expression.getText(file).slice(0, 60).replace(/\s+/g, ' ');
}

function isTest(file: string): boolean {
  return /\.(?:test|spec|e2e-spec)\.|(?:^|\/)(?:tests?|__tests__|e2e|test-(?:utils|helpers))\//.test(file);
}

/** The line of what the graph shows of a function: its name, or what holds it. */
function nameLine(declaration: ts.SignatureDeclaration | ts.JSDocSignature, file: ts.SourceFile): number {
  const { parent } = declaration;
  const holder =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)
      ? parent.name
      : undefined;
  const shown =
    (declaration as { name?: ts.Node }).name ??
    holder ??
    (ts.isArrowFunction(declaration) ? declaration.equalsGreaterThanToken : declaration);
  return ts.getLineAndCharacterOfPosition(file, shown.getStart(file)).line + 1;
}
