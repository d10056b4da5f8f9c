import { createKnowledge } from '@plimsoll/knowledge';
import { ModuleStore, resolveCall, World, type Call } from 'eslint-plugin-plimsoll/semantics';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { declaredCallee, type DeclaredCallee } from './declared-callee.js';
import { receiverKind } from './receiver-kind.js';
import { typedModule } from './typed-module.js';

export interface Miss {
  readonly where: string;
  readonly expected: string;
  readonly answer: string;
  readonly cause: string;
}

export interface ResolveMeasure {
  /** Calls that the checker knows to be on a library with a table. */
  readonly known: number;
  /** Of those, calls that the resolver names. */
  readonly found: number;
  /** Calls that the resolver names where the checker can say whether that is right. */
  readonly answered: number;
  readonly right: number;
  /** Of the right ones, those whose declaring type agrees to the letter. */
  readonly exact: number;
  /** Calls on packages without a table. */
  readonly foreign: number;
  readonly missed: readonly Miss[];
  readonly wrong: readonly Miss[];
}

/** Packages whose declarations the tables of another hold. */
const folded: Readonly<Record<string, string>> = {
  'express-serve-static-core': 'express',
  'serve-static': 'express',
  'undici-types': 'undici',
  'koa-compose': 'koa',
  'pg-pool': 'pg',
  mongodb: 'mongodb',
  'light-my-request': 'fastify',
  'pg-protocol': 'pg',
  'pg-types': 'pg',
};

/**
 * Compares, for each call on a library that we know, what the resolver says without types with what the TypeScript checker
 * says with them.
 * @param folder a project with its dependencies installed.
 * @param tsconfig path of its configuration.
 * @param isTyped measures what the resolver says where the engine has types instead.
 */
export function measureResolve(
  tsconfig: string,
  include: (file: string) => boolean = () => true,
  isTyped = false,
): ResolveMeasure {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    tsconfig,
    { noEmit: true, skipLibCheck: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (!parsed) throw new Error(`PLIMSOLL_TSCONFIG_INVALID ${tsconfig}: cannot be read`);
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const checker = program.getTypeChecker();
  const knowledge = createKnowledge();
  const modules = new ModuleStore();
  modules.beginRun();
  const world = new World(knowledge, modules);
  const packages = tabledPackages();
  const isTabled = (name: string) => packages.has(name) || packages.has(folded[name] ?? '');

  let known = 0;
  let found = 0;
  let answered = 0;
  let right = 0;
  let exact = 0;
  let foreign = 0;
  const missed: Miss[] = [];
  const wrong: Miss[] = [];
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || file.fileName.includes('/node_modules/') || !include(file.fileName)) continue;
    const module = isTyped ? typedModule(program, file) : modules.load(file.fileName);
    if (!module) continue;
    const calls = new Map<string, Call['node']>();
    for (const node of module.tree.calls) calls.set(key(node as Call['node']), node as Call['node']);
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node) && !ts.isTaggedTemplateExpression(node)) return;
      const ours = calls.get(`${node.getStart(file)}:${node.end}`);
      if (!ours) return;
      const declared = declaredCallee(checker, node);
      const call = resolveCall(world, module, ours);
      const answer = call.entity?.kind === 'library' ? call.entity : undefined;
      const where = `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
      const expected =
        typeof declared === 'object'
          ? `${declared.package} ${declared.container ? `${declared.container}#` : ''}${declared.name}`
          : String(declared);
      if (typeof declared === 'object') {
        if (isTabled(declared.package)) {
          known++;
          if (answer) found++;
          else missed.push({ where, expected, answer: 'nothing', cause: receiverKind(checker, node) });
        } else foreign++;
      }
      if (!answer || declared === undefined) return;
      answered++;
      if (
        typeof declared === 'object' &&
        agrees(declared, call, answer, receiverTypes(checker, node), writtenName(node))
      ) {
        right++;
        if (answer.path.split(/[#.]/).at(-2) === declared.container || !declared.container) exact++;
      } else
        wrong.push({ where, expected, answer: `${answer.library} ${answer.path}`, cause: receiverKind(checker, node) });
    };
    visit(file);
  }
  return { known, found, answered, right, exact, foreign, missed, wrong };
}

function key(node: Call['node']): string {
  const {
    start,
    end,
    range = [start, end],
  } = node as unknown as {
    start: number;
    end: number;
    range?: readonly [number, number];
  };
  return range.join(':');
}

function agrees(
  declared: DeclaredCallee,
  call: Call,
  answer: { library: string; path: string },
  receivers: ReadonlySet<string>,
  written: string | undefined,
): boolean {
  const [container, name = ''] = [answer.path.split(/[#.]/).at(-2), answer.path.split(/[#.]/).at(-1)];
  const samePackage =
    packageName(answer.library) === packageName(declared.package) ||
    sharesDeclarations(answer.library, declared.package);
  if (call.node.type === 'NewExpression') return samePackage;
  // The receiver's own type, where one library's interface picks its members from another's (Fastify's logger from pino's).
  if (name === declared.name && container !== undefined && receivers.has(container)) return true;
  if (!samePackage) return false;
  const isExport = declared.container === undefined && name === written;
  return (
    isExport ||
    name === declared.name ||
    name === declared.container ||
    name === 'default' ||
    declared.name === 'default'
  );
}

/** The name at the call: an export may be declared under another (`export { stringType as string }`). */
function writtenName(node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression): string | undefined {
  const target = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
  return ts.isPropertyAccessExpression(target) ? target.name.text : ts.isIdentifier(target) ? target.text : undefined;
}

function receiverTypes(
  checker: ts.TypeChecker,
  node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression,
): Set<string> {
  const target = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
  if (!ts.isPropertyAccessExpression(target)) return new Set();
  const type = checker.getTypeAtLocation(target.expression);
  const parts = type.isUnionOrIntersection() ? [type, ...type.types] : [type];
  return new Set(parts.flatMap(part => [part.symbol?.name, part.aliasSymbol?.name].filter(name => name !== undefined)));
}

function packageName(library: string): string {
  const parts = library.split('/');
  return library.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}

/** Libraries that re-export one another's declarations, so that either name is right. */
function sharesDeclarations(a: string, b: string): boolean {
  if ((folded[b] ?? b) === a || (b.startsWith('@smithy/') && a.startsWith('@aws-sdk/'))) return true;
  const builtin = (name: string) => builtins.has(packageName(name));
  return builtin(a) && builtin(b);
}

/** Node's own modules and globals declare through each other: `http.Server` extends `net.Server` extends `events`. */
const builtins = new Set([
  'global',
  'events',
  'stream',
  'net',
  'tls',
  'http',
  'https',
  'http2',
  'fs',
  'timers',
  'process',
  'console',
  'buffer',
  'worker_threads',
  'child_process',
  'dns',
  'readline',
  'util',
  'url',
  'zlib',
  'crypto',
  'cluster',
  'perf_hooks',
  'undici',
]);

function tabledPackages(): Set<string> {
  const directory = join(
    dirname(new URL(import.meta.resolve('@plimsoll/knowledge')).pathname),
    '../generated/structure',
  );
  const names = new Set<string>();
  for (const file of readdirSync(directory)) {
    const { module } = JSON.parse(ts.sys.readFile(join(directory, file)) ?? '{}') as { module?: string };
    if (module) (names.add(packageName(module)), names.add(module));
  }
  return names;
}
