import { fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { FunctionRun, GivenFunction, Slot } from '@plimsoll/knowledge';
import ts from 'typescript';
import type { Entry, EntryKind } from '../../graph/symbol-graph.js';
import type { CallContext } from './read-call.js';
import type { FunctionIndex, IndexedFunction } from './function-index.js';
import { innermost, isFunctionWithBody } from './function-syntax.js';
import { givenFunctions, propertyOf } from './given-functions.js';
import { isSteady } from './is-steady.js';
import { placeOf } from './place-of.js';
import type { SeenCall } from './read-functions.js';
import { listedSignal, stoppingEntries } from './stopping-entries.js';

/** Where the outside comes in: by what libraries are given to call, by decorators, by overriding, by being started. */
export function readEntries(context: CallContext, seen: readonly SeenCall[], config: ResolvedConfig): Entry[] {
  return [
    ...seen.flatMap(one => registered(context, one)),
    ...overridden(context),
    ...started(context.functions, config),
  ];
}

function registered(context: CallContext, { node, callee, around }: SeenCall): Entry[] {
  const { fact, library } = callee;
  if (!fact || !library || ts.isTaggedTemplateExpression(node)) return [];
  const { runs = [], runsMethod, stopsOnSignal } = fact;
  if (stopsOnSignal) return stoppingEntries(context, node, { library, place: placeOf(around.module, node) });
  const occasions: (FunctionRun & Partial<GivenFunction>)[] =
    ts.isDecorator(node.parent) && runsMethod ? [runsMethod] : [...runs];
  return occasions.flatMap((run): Entry[] => {
    const found = ts.isDecorator(node.parent)
      ? present(context.functions.get(node.parent.parent))
      : givenFunctions(context, run, node.arguments ?? []);
    const called = entryCall(context, node, run);
    if (found.length === 0 || !called) return [];
    const place = placeOf(around.module, node);
    const steady = called.kind === 'route' && found.every(one => isSteadyFunction(context, one));
    const members = called.kind === 'rpc' ? { members: namesIn(context, run, node.arguments ?? []) } : {};
    const functions = [...new Set(found.map(({ id }) => id))];
    return [{ ...called, functions, ...members, library, ...(steady && { steady }), ...place }];
  });
}

/** The names of the methods of a service that a call is given. */
function namesIn(
  { checker }: CallContext,
  { at = 0 }: Partial<GivenFunction>,
  all: readonly ts.Expression[],
): string[] {
  const value = all[at];
  return value ? checker.getPropertiesOfType(checker.getTypeAtLocation(value)).map(({ name }) => name) : [];
}

function isSteadyFunction(context: CallContext, { node }: IndexedFunction): boolean {
  return isFunctionWithBody(node) && isSteady(context, node);
}

/** What comes in by a call: `GET /orders/:id`, `job mails`, `SIGTERM`. Undefined for what is inside of the process. */
function entryCall(
  context: CallContext,
  node: ts.CallExpression | ts.NewExpression,
  { on, each }: FunctionRun & Partial<GivenFunction>,
): Pick<Entry, 'kind' | 'name'> | undefined {
  const method = calledName(node);
  const said = saidName(context, node.arguments ?? []);
  switch (on) {
    case 'request': {
      if (each) return { kind: 'rpc', name: serviceName(node.arguments?.[0]) };
      if (aroundRequests.test(method))
        return { kind: 'middleware', name: said === undefined ? 'middleware' : `middleware ${said}` };
      const path = [prefixOf(context, node), said].filter(part => part !== undefined && part !== '') as string[];
      const verb = /^(?:route|createServer|on|once)$/.test(method)
        ? 'request'
        : method.replace(/^http(?=[A-Z])/, '').toUpperCase();
      return { kind: 'route', name: path.length > 0 || said !== undefined ? `${verb} ${joinPaths(path)}` : verb };
    }
    case 'process':
      return signalEntry(said ?? listedSignal(node.arguments?.[0]));
    case 'message':
      return { kind: 'consumer', name: said === undefined ? 'consumer' : `consumer ${said}` };
    case 'job':
    case 'timer':
      return { kind: on, name: said === undefined ? on : `${on} ${said}` };
    default:
      return undefined;
  }
}

function signalEntry(name: string | undefined): Pick<Entry, 'kind' | 'name'> | undefined {
  return name !== undefined && /^SIG/.test(name) ? { kind: 'signal', name } : undefined;
}

/** What stands around requests instead of answering one. */
const aroundRequests = /^(?:use|ext|addHook|set\w*Handler|canActivate|intercept|transform|catch)$/;

/** The last name of what is called: `get` in `app.get(…)`. */
function calledName(node: ts.CallExpression | ts.NewExpression): string {
  const callee = innermost(node.expression);
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isIdentifier(callee) ? callee.text : '';
}

/** What a service is registered as: `OrdersService`, also of `shop.OrdersService.service`. */
function serviceName(definition: ts.Expression | undefined): string {
  const written = definition?.getText().replace(/\.service$/, '') ?? '';
  return `rpc ${/[\w$]+$/.exec(written)?.[0] ?? ''}`.trim();
}

/** The first constant text that a call is given, or its `path`, `url`, `name` or `queue`. */
function saidName(context: CallContext, all: readonly ts.Expression[]): string | undefined {
  const [first] = all;
  if (!first) return undefined;
  const plain = textAt(context, all, { at: 0 });
  if (plain !== undefined) return plain;
  return ['path', 'url', 'name', 'queue']
    .map(property => textAt(context, all, { at: 0, property }))
    .find(text => text !== undefined);
}

function joinPaths(parts: readonly string[]): string {
  return `/${parts.join('/')}`.replace(/\/{2,}/g, '/');
}

/** What the routes of a decorated class begin with. */
function prefixOf(context: CallContext, node: ts.Node): string | undefined {
  if (!ts.isDecorator(node.parent) || !ts.isClassLike(node.parent.parent.parent)) return undefined;
  for (const decorator of ts.getDecorators(node.parent.parent.parent) ?? []) {
    const call = decorator.expression;
    if (!ts.isCallExpression(call)) continue;
    const found = context.libraries.factOfCall(context.checker, call)?.prefix;
    if (found) return textAt(context, call.arguments, found);
  }
  return undefined;
}

function textAt({ checker }: CallContext, given: readonly ts.Expression[], { at, property }: Slot): string | undefined {
  const value = given[at];
  if (!value) return undefined;
  const node = property === undefined ? value : propertyOf(checker, value, property);
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  const type = checker.getTypeAtLocation(node);
  return type.isStringLiteral() ? type.value : undefined;
}

/** Methods that a class has in place of a library's, to be called by it. */
function overridden({ checker, functions, libraries }: CallContext): Entry[] {
  return [...functions.all].flatMap(({ node, id, name, module }): Entry[] => {
    if (!ts.isMethodDeclaration(node) || !ts.isClassLike(node.parent) || !ts.isIdentifier(node.name)) return [];
    const bases = (node.parent.heritageClauses ?? []).flatMap(clause => [...clause.types]);
    for (const type of bases.flatMap(base => libraries.namesOf(checker.getTypeAtLocation(base)))) {
      const fact = libraries.factAt(type.module, `${type.name}#${node.name.text}`);
      const kind = fact?.runsMethod && kindOf(fact.runsMethod.on);
      if (!fact || !kind) continue;
      return [
        { kind, name, functions: [id], library: { module: type.module, api: fact.api }, ...placeOf(module, node.name) },
      ];
    }
    return [];
  });
}

function kindOf(on: FunctionRun['on']): EntryKind | undefined {
  if (on === 'request') return 'middleware';
  if (on === 'message') return 'consumer';
  return on === 'job' || on === 'timer' ? on : undefined;
}

/** Modules that a process is started with. */
function started(functions: FunctionIndex, config: ResolvedConfig): Entry[] {
  return [...functions.all].flatMap(({ id, kind, module, node }): Entry[] => {
    if (kind !== 'module' || fileRole(module, config) !== 'entry') return [];
    const first = node.getChildAt(0).getChildAt(0) ?? node;
    return [
      {
        kind: 'bin',
        name: module,
        functions: [id],
        library: { module: 'process', api: '' },
        ...placeOf(module, first),
      },
    ];
  });
}

function present(found: IndexedFunction | undefined): IndexedFunction[] {
  return found ? [found] : [];
}
