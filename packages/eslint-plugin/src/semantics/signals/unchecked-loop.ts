import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, isFunction, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { forEachChild, walkOwn } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { lengthOf } from '../concurrency/length.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { missingSignal } from './missing-signal.js';
import { signalsInScope, type SignalInScope } from './signals-in-scope.js';

export type Loop =
  | TSESTree.ForOfStatement
  | TSESTree.ForInStatement
  | TSESTree.ForStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement;

/** A loop that goes on whatever becomes of the signals at hand. */
export interface UncheckedLoop {
  readonly loop: Loop;
  readonly signal: SignalInScope;
  /** The first thing in it that is waited for. */
  readonly wait: Node;
}

/**
 * The loops of a function that wait for something in each round while a caller's signal is in scope, which nothing in them
 * takes or checks. Not those that a constant bounds, nor those whose source ends with the signal.
 */
export function uncheckedLoops(world: World, module: ModuleSyntax, fn: FunctionNode): UncheckedLoop[] {
  const found: UncheckedLoop[] = [];
  walkOwn(fn.body, node => {
    if (!isLoop(node) || isInCleanUp(node, fn)) return undefined;
    const wait = waitIn(module, node);
    if (!wait || lengthOf(world, module, node) === 'bounded') return undefined;
    const signals = signalsInScope(world, module, node).filter(one => one.fromCaller && !one.isOfRequest);
    const [signal] = signals;
    if (!signal || signals.some(one => isUsed(module, node, one) || isListenedTo(module, one))) return undefined;
    // A batch between two checks.
    if (isInLoopThat(node, fn, outer => signals.some(one => isUsed(module, outer, one)))) return undefined;
    // The call that should be given the signal is the better place to say so.
    if (!forwards(world, module, node)) found.push({ loop: node, signal, wait });
    // What it contains is stopped with it.
    return false;
  });
  return found;
}

/** Whether a call in the loop takes a signal and gets none. */
function forwards(world: World, module: ModuleSyntax, loop: Loop): boolean {
  return module.tree.calls.some(
    node => contains(loop, node) && missingSignal(world, resolveCall(world, module, node as Call['node'])),
  );
}

function isLoop(node: Node): node is Loop {
  return /^(?:ForOf|ForIn|For|While|DoWhile)Statement$/.test(node.type);
}

/** What is awaited in a round, other than promises that were all started before. */
function waitIn(module: ModuleSyntax, loop: Loop): Node | undefined {
  // What a variable goes through may well end with the signal that it was made with, somewhere.
  if (loop.type === 'ForOfStatement' && loop.await && !isMade(module, loop.right)) return loop.right;
  const variable = loop.type === 'ForOfStatement' ? loop.left : undefined;
  let found: Node | undefined;
  walkOwn(loop.body, node => {
    if (isFunction(node)) return false;
    if (node.type === 'AwaitExpression') {
      const waited = unwrap(node.argument);
      const isStarted = variable && waited.type === 'Identifier' && isDeclaredIn(variable, waited.name);
      if (!isStarted) found ??= waited;
    }
    return undefined;
  });
  return found;
}

function isMade(module: ModuleSyntax, source: Node): boolean {
  const target = unwrap(source);
  return target.type === 'Identifier' && module.bindingOf(target)?.kind !== 'parameter';
}

/** Whether a function waits for the abort by a listener, and ends the wait by other means. */
function isListenedTo(module: ModuleSyntax, { binding }: SignalInScope): boolean {
  return module.referencesTo(binding).some(reference => {
    let at: Node = reference;
    while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
    const name = at.type === 'MemberExpression' ? memberName(at) : undefined;
    return name === 'addEventListener' || name === 'onabort';
  });
}

function isInLoopThat(node: Node, fn: FunctionNode, holds: (loop: Loop) => boolean): boolean {
  for (let at = node.parent; at && at !== fn; at = at.parent) if (isLoop(at) && holds(at)) return true;
  return false;
}

function isDeclaredIn(declaration: Node, name: string): boolean {
  if (declaration.type !== 'VariableDeclaration') return false;
  return declaration.declarations.some(({ id }) => id.type === 'Identifier' && id.name === name);
}

/** Whether a loop mentions a signal, or goes through something that was made with it. */
function isUsed(module: ModuleSyntax, loop: Loop, { binding, text }: SignalInScope): boolean {
  const references = module.referencesTo(binding);
  if (references.some(reference => contains(loop, reference))) return true;
  return namesIn(loop, module).some(name => {
    const { declaration } = name;
    if (name.kind !== 'variable' || declaration.type !== 'VariableDeclarator' || !declaration.init) return false;
    const { init } = declaration;
    return references.some(reference => contains(init, reference) && (text === binding.name || isGiven(reference)));
  });
}

/** Whether what holds a signal is handed to a call, or the signal taken out of it. */
function isGiven({ parent }: TSESTree.Identifier): boolean {
  if (parent.type === 'MemberExpression') return /signal/i.test(memberName(parent) ?? '');
  return ['CallExpression', 'NewExpression', 'Property', 'SpreadElement'].includes(parent.type);
}

/** The variables that a loop's head and body mention. */
function namesIn(loop: Loop, module: ModuleSyntax): Binding[] {
  const names = new Set<Binding>();
  const visit = (node: Node): void => {
    const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
    if (binding) names.add(binding);
    forEachChild(node, visit);
  };
  visit(loop);
  return [...names];
}

/** Putting away goes on to its end. */
function isInCleanUp(node: Node, fn: FunctionNode): boolean {
  for (let at: Node = node; at !== fn && at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'CatchClause' || (parent.type === 'TryStatement' && parent.finalizer === at)) return true;
  }
  return false;
}
