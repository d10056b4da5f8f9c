import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingFunction, unwrap, wrapped, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import { lengthOf } from '../concurrency/length.js';
import { repetitionOf, type Repetition } from '../functions/repetition.js';
import type { World } from '../world.js';
import { mentions } from '../errors/failure-fate.js';

/** Something that is derived from itself again and again, so that it grows by a layer each time. */
export interface Accumulation {
  /** What is set: `signal`, `this.log`. */
  readonly target: Node;
  readonly by: Repetition['by'];
}

/**
 * What a deriving call (`AbortSignal.any([signal, …])`, `log.child(…)`) makes grow: its result is given to what it was derived
 * from, which is not made anew before the next round.
 */
export function accumulation(world: World, call: Call): Accumulation | undefined {
  const { node, module, facts } = call;
  if (!facts.derives || node.type !== 'CallExpression') return undefined;
  const assignment = assignmentOf(module, node);
  if (!assignment) return undefined;
  const target = unwrap(assignment.left);
  const { from } = facts.derives;
  const callee = unwrap(node.callee);
  const source = from === 'receiver' ? callee.type === 'MemberExpression' && callee.object : node.arguments[from];
  if (!source || !isDerivedFrom(module, source, target)) return undefined;
  const repetition = repetitionOf(world, module, assignment);
  if (!repetition || isMadeInside(module, target, repetition.at, assignment)) return undefined;
  // So many rounds as a constant says are not "for ever".
  if (repetition.by === 'loop' && lengthOf(world, module, repetition.at) === 'bounded') return undefined;
  return { target, by: repetition.by };
}

/** The assignment that a call's value ends in: directly, at the end of a chain, or through one `const`. */
function assignmentOf(module: ModuleSyntax, node: Node): TSESTree.AssignmentExpression | undefined {
  let at = wrapped(node);
  for (;;) {
    const parent: Node | undefined = at.parent;
    if (parent?.type === 'AssignmentExpression')
      return parent.right === at && parent.operator === '=' ? parent : undefined;
    if (
      parent?.type === 'MemberExpression' &&
      parent.object === at &&
      wrapped(parent).parent?.type === 'CallExpression'
    ) {
      at = wrapped(wrapped(parent).parent as Node);
      continue;
    }
    if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return undefined;
    const binding = module.bindingOf(parent.id) ?? module.scopeOf(parent).findValue(parent.id.name);
    const user = binding && module.referencesTo(binding).map(one => one.parent);
    return user?.find(
      (one): one is TSESTree.AssignmentExpression =>
        one.type === 'AssignmentExpression' && one.right.type === 'Identifier',
    );
  }
}

/** Whether an expression is the target, or a list with it. */
function isDerivedFrom(module: ModuleSyntax, source: Node, target: Node): boolean {
  const from = unwrap(source);
  if (from.type === 'ArrayExpression') {
    return from.elements.some(
      item => item !== null && item.type !== 'SpreadElement' && isDerivedFrom(module, item, target),
    );
  }
  if (from.type === 'LogicalExpression') {
    return isDerivedFrom(module, from.left, target) || isDerivedFrom(module, from.right, target);
  }
  if (from.type === 'Identifier' && target.type === 'Identifier')
    return module.bindingOf(from) === module.bindingOf(target);
  return from.type === 'MemberExpression' && target.type === 'MemberExpression'
    ? sourceText(module, from) === sourceText(module, target)
    : false;
}

/** Whether each round has one of its own: it is declared inside, or set to something else there. */
function isMadeInside(
  module: ModuleSyntax,
  target: Node,
  round: Node,
  assignment: TSESTree.AssignmentExpression,
): boolean {
  let root = target;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  if (root.type === 'ThisExpression') {
    const method = enclosingFunction(assignment)?.parent;
    return method?.type === 'MethodDefinition' && method.kind === 'constructor';
  }
  const binding = root.type === 'Identifier' ? module.bindingOf(root) : undefined;
  if (!binding || contains(round, binding.identifier)) return true;
  if (target.type !== 'Identifier') return false;
  return module
    .assignmentsTo(binding)
    .some(one => one !== assignment && contains(round, one) && !mentions(module, one.right, [binding]));
}
