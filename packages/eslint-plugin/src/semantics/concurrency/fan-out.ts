import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import { optionAt } from '../options.js';
import type { Call } from '../call.js';
import type { World } from '../world.js';

/** Work that is started once for each element of something, all at the same time. */
export interface FanOut {
  /** What is iterated over: an array expression, or the loop that pushes. */
  readonly over: Node;
  /** What starts the work for one element: a callback, or the expression that is pushed. */
  readonly start: Node;
  /** Where a finding points: `map`, `push`, the callee of a library that fans out. */
  readonly at: Node;
}

const joins = new Set(['all', 'allSettled', 'any']);
const arrayMaps = new Set(['map', 'flatMap']);

/** The fan-out that a call waits for (`Promise.all(items.map(…))`) or performs itself (`pMap(items, …)`). */
export function fanOutOf(world: World, call: Call): FanOut | undefined {
  const { node, module } = call;
  if (node.type !== 'CallExpression') return undefined;
  if (call.facts.fansOut) return ownFanOut(world, call);
  const callee = unwrap(node.callee);
  const isJoin =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    !module.bindingOf(callee.object) &&
    joins.has(memberName(callee) ?? '');
  const [argument] = node.arguments;
  return isJoin && argument ? startedBy(module, argument) : undefined;
}

function ownFanOut(world: World, call: Call): FanOut | undefined {
  const { over, callback, limit } = call.facts.fansOut as NonNullable<Call['facts']['fansOut']>;
  const limited = limit ? optionAt(world, call, limit) : { state: 'absent' as const };
  const isUnlimited =
    limited.state === 'absent' ||
    (limited.state === 'set' && limited.constant.known && limited.constant.value === Infinity);
  if (!isUnlimited) return undefined;
  const { arguments: given, callee } = call.node as TSESTree.CallExpression;
  const [items, start] = [given[over], given[callback]];
  return items && start ? { over: items, start, at: callee } : undefined;
}

/** What an array of promises was made by. */
function startedBy(module: ModuleSyntax, node: Node): FanOut | undefined {
  const target = unwrap(node);
  switch (target.type) {
    case 'CallExpression': {
      const callee = unwrap(target.callee);
      if (callee.type !== 'MemberExpression') return undefined;
      const name = memberName(callee) ?? '';
      const [first, second] = target.arguments;
      if (callee.object.type === 'Identifier' && callee.object.name === 'Array' && name === 'from') {
        return first && second
          ? { over: first, start: second, at: callee.property }
          : first && startedBy(module, first);
      }
      if (arrayMaps.has(name) && first) {
        // `_.map(items, load)`: the collection is the first argument.
        return second
          ? { over: first, start: second, at: callee.property }
          : { over: callee.object, start: first, at: callee.property };
      }
      // Promises that are filtered, flattened or joined with others have been started all the same.
      return name === 'filter' || name === 'flat' || name === 'concat' ? startedBy(module, callee.object) : undefined;
    }
    case 'ArrayExpression': {
      for (const item of target.elements) {
        const found = item?.type === 'SpreadElement' ? startedBy(module, item.argument) : undefined;
        if (found) return found;
      }
      return undefined;
    }
    case 'Identifier':
      return startedByVariable(module, target);
    default:
      return undefined;
  }
}

function startedByVariable(module: ModuleSyntax, identifier: TSESTree.Identifier): FanOut | undefined {
  const binding = module.bindingOf(identifier);
  const declarator = binding?.declaration;
  if (!binding || declarator?.type !== 'VariableDeclarator' || !declarator.init || declarator.id.type !== 'Identifier')
    return undefined;
  const made = declarator.init.type === 'Identifier' ? undefined : startedBy(module, declarator.init);
  if (made) return made;
  for (const reference of module.referencesTo(binding)) {
    const push = reference.parent;
    if (
      push.type !== 'MemberExpression' ||
      push.object !== reference ||
      memberName(push) !== 'push' ||
      push.parent.type !== 'CallExpression'
    )
      continue;
    const [start] = push.parent.arguments;
    const loop = loopAround(push, declarator);
    if (start && loop && !isJoinedIn(module, identifier, loop)) return { over: loop, start, at: push.property };
  }
  return undefined;
}

/** The loop or `forEach` around a push, inside the function that declares the array. */
function loopAround(push: Node, declarator: Node): Node | undefined {
  for (let at = push.parent; at && !contains(at, declarator); at = at.parent) {
    if (
      at.type === 'ForOfStatement' ||
      at.type === 'ForStatement' ||
      at.type === 'ForInStatement' ||
      at.type === 'WhileStatement' ||
      at.type === 'DoWhileStatement'
    ) {
      return at;
    }
    const callee = at.type === 'CallExpression' ? unwrap(at.callee) : undefined;
    if (callee?.type === 'MemberExpression' && memberName(callee) === 'forEach') return at;
  }
  return undefined;
}

/** Promises that are awaited inside the loop that pushes them are a batch, flushed when it is full. */
function isJoinedIn(module: ModuleSyntax, identifier: TSESTree.Identifier, loop: Node): boolean {
  const binding = module.bindingOf(identifier);
  if (!binding) return false;
  return module.referencesTo(binding).some(reference => {
    const call = reference.parent;
    return (
      call.type === 'CallExpression' &&
      call.arguments.includes(reference) &&
      contains(loop, call) &&
      enclosingFunction(call) === enclosingFunction(loop)
    );
  });
}
