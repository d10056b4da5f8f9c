import type { Occasion } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  enclosingClass,
  isFunction,
  keyName,
  memberName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { runnerOf, type Runner } from './runner.js';

/** Why code runs again and again while the process lives. */
export interface Repetition {
  /** `loop` by a statement, `elements` once for each element of something, `runner` whenever something happens. */
  readonly by: 'loop' | 'elements' | 'runner';
  /** The loop, the callback, or the function that is run. */
  readonly at: Node;
  readonly runner?: Runner;
}

/** Occasions that come again and again. */
const recurring: ReadonlySet<Occasion> = new Set(['request', 'message', 'job', 'connection', 'event', 'timer']);

/**
 * What makes the code at a node run again and again, in its own function or in one of the module that calls it; undefined
 * where nothing is known to, which says nothing of callers elsewhere.
 */
export function repetitionOf(
  world: World,
  module: ModuleSyntax,
  node: Node,
  seen: Set<FunctionNode> = new Set(),
): Repetition | undefined {
  for (let inner = node, at = node.parent; at; inner = at, at = at.parent) {
    if (repeats(at, inner)) return { by: 'loop', at };
    if (!isFunction(at)) continue;
    const runner = runnerOf(world, module, at);
    if (runner) return recurring.has(runner.on) && !runner.once ? { by: 'runner', at, runner } : undefined;
    const outer = wrapped(at).parent;
    if (outer?.type === 'CallExpression' || outer?.type === 'NewExpression') {
      // A callback that is written where it is passed is run there, unless a library is known to run it later.
      if (outer.type === 'CallExpression' && isPerElement(resolveCall(world, module, outer)))
        return { by: 'elements', at };
      continue;
    }
    if (seen.has(at)) return undefined;
    seen.add(at);
    return repeatedCaller(world, module, at, seen);
  }
  return undefined;
}

function repeats(loop: Node, part: Node): boolean {
  switch (loop.type) {
    case 'ForStatement':
      return part !== loop.init;
    case 'ForOfStatement':
    case 'ForInStatement':
      return part !== loop.right;
    case 'WhileStatement':
    case 'DoWhileStatement':
      return true;
    default:
      return false;
  }
}

const perElement =
  /^(?:every|filter|find|findIndex|findLast|findLastIndex|flatMap|forEach|map|reduce|reduceRight|some)$/;

function isPerElement({ callee, facts }: Call): boolean {
  if (facts.fansOut) return true;
  if (callee.kind !== 'container-method') return false;
  const isPromise = callee.of.kind === 'container' && callee.of.name === 'Promise';
  return !isPromise && perElement.test(callee.name);
}

function repeatedCaller(
  world: World,
  module: ModuleSyntax,
  fn: FunctionNode,
  seen: Set<FunctionNode>,
): Repetition | undefined {
  for (const call of knownCalls(module, fn)) {
    const found = repetitionOf(world, module, call, seen);
    if (found) return found;
  }
  return undefined;
}

/** Calls in the module of a function by its name, or of a method by `this`. */
function knownCalls(module: ModuleSyntax, fn: FunctionNode): Node[] {
  const holder = wrapped(fn).parent as Node;
  if (holder.type === 'MethodDefinition' || holder.type === 'PropertyDefinition') {
    const owner = enclosingClass(holder);
    const name = keyName(holder.key, holder.computed);
    return module.tree.calls.filter(node => {
      const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
      return (
        callee?.type === 'MemberExpression' &&
        callee.object.type === 'ThisExpression' &&
        name !== undefined &&
        memberName(callee) === name &&
        enclosingClass(node) === owner
      );
    });
  }
  const id = fn.type === 'FunctionDeclaration' ? fn.id : holder.type === 'VariableDeclarator' ? holder.id : undefined;
  const binding = id?.type === 'Identifier' ? module.scopeOf(id).findValue(id.name) : undefined;
  if (!binding) return [];
  return module.referencesTo(binding).flatMap(reference => {
    const outer = wrapped(reference);
    return outer.parent?.type === 'CallExpression' && outer.parent.callee === outer ? [outer.parent] : [];
  });
}
