import type { Fact } from '@plimsoll/knowledge';
import ts from 'typescript';
import type { Call, SignalPassing } from '../../graph/symbol-graph.js';
import { calleeOf, type Callee, type CalleeContext, type CallNode } from './call-targets.js';
import type { IndexedFunction } from './function-index.js';
import { innermost, isFunctionWithBody, outermost, textOf } from './function-syntax.js';
import { mayChange } from './may-change.js';
import { mentionsOf } from './mentions.js';
import { placeOf } from './place-of.js';
import { resolveFunctions } from './resolve-functions.js';
import { strongest, type SignalValues } from './signal-values.js';

/** What reading calls needs. */
export interface CallContext extends CalleeContext {
  readonly signals: SignalValues;
}

/** Reads one call: where it leads, what it waits for, whether a signal goes along; and the functions that it is given. */
export function readCall(context: CallContext, module: string, node: CallNode): { calls: Call[]; callee: Callee } {
  const callee = calleeOf(context, node);
  const { targets, via, library, fact } = callee;
  const io = fact?.io ?? awaitedIo(context, node);
  const written = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
  const call: Call = {
    ...placeOf(module, written),
    callee: (ts.isNewExpression(node) ? 'new ' : '') + textOf(written),
    targets: [...new Set(targets.map(({ id }) => id))],
    via,
    ...(library && { library }),
    ...(io && { io }),
    ...(fact?.starts && { starts: fact.starts }),
    takesSignal: fact?.signal !== undefined || targets.some(target => signalPlaces(context, target).length > 0),
    passesSignal: passes(context, node, targets, fact),
    aside:
      isAside(node) ||
      fact?.openEnded === true ||
      (io !== undefined && !isAwaitable(context.checker.getTypeAtLocation(node))),
    mayChange: library !== undefined && mayChange(node, library.api),
    mentions: io || fact?.clientDeadline || fact?.pool ? mentionsOf(context.checker, node) : [],
    ...(fact?.madeOnce && { opens: fact.madeOnce }),
    ...(fact?.exits && { exits: true as const }),
    ...(isAtOnce(node) && { atOnce: true as const }),
  };
  return { calls: [call, ...givenFunctions(context, module, node)], callee };
}

/** A lazy query is sent when it is awaited or given back: the call that ends the chain is what waits. */
function awaitedIo({ checker, libraries }: CallContext, node: CallNode): Fact['io'] {
  const { parent } = outermost(node);
  const isWaitedFor = ts.isAwaitExpression(parent) || ts.isReturnStatement(parent) || ts.isArrowFunction(parent);
  return isWaitedFor ? libraries.typeFacts(checker.getTypeAtLocation(node))?.fact.executes : undefined;
}

/** A promise that nobody looks at, and what stands in `finally` or `catch`, are to be done whatever became of the caller. */
function isAside(node: CallNode): boolean {
  const { parent } = outermost(node);
  if (ts.isVoidExpression(parent) || ts.isExpressionStatement(parent)) return true;
  for (let at: ts.Node = node; at.parent && !ts.isFunctionLike(at); at = at.parent) {
    if (ts.isCatchClause(at)) return true;
    if (ts.isTryStatement(at.parent) && at.parent.finallyBlock === at) return true;
  }
  return false;
}

/** `Promise.all([first(), second().catch(log)])` */
function isAtOnce(node: CallNode): boolean {
  let { parent: at } = outermost(node);
  while (ts.isPropertyAccessExpression(at) || ts.isCallExpression(at) || ts.isParenthesizedExpression(at))
    at = at.parent;
  return (
    ts.isArrayLiteralExpression(at) &&
    ts.isCallExpression(at.parent) &&
    /^Promise\.(?:all|allSettled|any|race)$/.test(at.parent.expression.getText())
  );
}

/** Whether there is something to wait for, or nobody can tell. A stream is there at once, and stopped by whoever reads it. */
function isAwaitable(type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.Any) return true;
  return type.isUnion() ? type.types.some(isAwaitable) : type.getProperty('then') !== undefined;
}

/** Where a function takes a signal: the places of its parameters. */
function signalPlaces({ signals }: CallContext, { node }: IndexedFunction): number[] {
  if (ts.isSourceFile(node)) return [];
  return [...new Set(signals.parametersOf(node).flatMap(({ parameter }) => parameter ?? []))];
}

function passes(
  context: CallContext,
  node: CallNode,
  targets: readonly IndexedFunction[],
  fact: Fact | undefined,
): SignalPassing {
  const { signals, checker } = context;
  if (ts.isTaggedTemplateExpression(node)) return 'no';
  const given = [...(node.arguments ?? [])];
  const all = strongest(given.map(argument => signals.given(argument)));
  if (all === 'yes') return 'yes';
  const receiver = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : undefined;
  if (receiver && receiver.kind !== ts.SyntaxKind.ThisKeyword) {
    // a client or unit of work that was made with the signal carries it
    const type = checker.getTypeAtLocation(receiver);
    if (type.flags & ts.TypeFlags.Any) return 'unknown';
    if (signals.pathIn(type) !== undefined) return 'unknown';
  }
  const places = fact?.signal
    ? [fact.signal.at]
    : [...new Set(targets.flatMap(target => signalPlaces(context, target)))];
  if (places.length === 0) return all;
  const spread = given.findIndex(argument => ts.isSpreadElement(argument));
  return strongest(
    places.map(place => {
      const at = place < 0 ? given.length + place : place;
      return spread >= 0 && spread <= at ? 'unknown' : signals.given(given[at]);
    }),
  );
}

/** Functions that somebody else is given to call, each as a call of its own. */
function givenFunctions(context: CallContext, module: string, node: CallNode): Call[] {
  if (ts.isTaggedTemplateExpression(node)) return [];
  const given = (node.arguments ?? []).flatMap(argument => candidates(argument));
  return given.flatMap(argument => {
    const found = resolveFunctions(context.checker, context.functions, argument);
    if (found.length === 0) return [];
    const isWritten = isFunctionWithBody(innermost(argument));
    return [
      {
        ...placeOf(module, isWritten ? (node.expression as ts.Node) : argument),
        callee: isWritten ? (found[0]?.name ?? '') : textOf(argument),
        targets: [...new Set(found.map(({ id }) => id))],
        via: 'callback' as const,
        takesSignal: false,
        // what is written in place sees every signal around it
        passesSignal: isWritten ? ('yes' as const) : ('unknown' as const),
        aside: false,
        mayChange: false,
        mentions: [],
      },
    ];
  });
}

function candidates(argument: ts.Expression): ts.Expression[] {
  const node = innermost(argument);
  if (isFunctionWithBody(node) || ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) return [node];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(candidates);
  if (ts.isCallExpression(node)) {
    const callee = innermost(node.expression);
    return ts.isPropertyAccessExpression(callee) && callee.name.text === 'bind' ? [node] : [];
  }
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap(property => {
    if (ts.isPropertyAssignment(property)) return candidates(property.initializer);
    return ts.isMethodDeclaration(property) && property.body ? [property as unknown as ts.Expression] : [];
  });
}
