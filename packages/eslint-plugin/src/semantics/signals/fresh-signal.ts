import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { World } from '../world.js';

/** A signal that has nothing to do with any other: a time limit, or that of a controller which was just made. */
export interface FreshSignal {
  readonly kind: 'timeout' | 'controller';
  readonly module: ModuleSyntax;
  /** What makes it. */
  readonly node: Node;
  /** The variables that hold it, or its controller, on the way. */
  readonly holders: readonly Binding[];
}

const deepest = 4;

/** Whether an expression is surely a fresh signal, or nothing: through variables and functions of the project. */
export function freshSignal(world: World, module: ModuleSyntax, node: Node, depth = 0): FreshSignal | undefined {
  const target = unwrap(node);
  const inner = (next: Node, home = module) =>
    depth < deepest ? freshSignal(world, home, next, depth + 1) : undefined;
  switch (target.type) {
    case 'ConditionalExpression': {
      const branches = [target.consequent, target.alternate]
        .filter(branch => !isNothing(branch))
        .map(one => inner(one));
      return branches.every(one => one !== undefined) ? branches[0] : undefined;
    }
    case 'Identifier': {
      const held = heldBy(module, target);
      const found = held && inner(held.init);
      return held && found && { ...found, holders: [held.binding, ...found.holders] };
    }
    case 'MemberExpression':
      return memberName(target) === 'signal' ? ofController(world, module, unwrap(target.object)) : undefined;
    case 'CallExpression': {
      const call = resolveCall(world, module, target);
      if (call.entity?.kind === 'library' && call.entity.library === 'global') {
        return call.entity.path === 'AbortSignal.timeout'
          ? { kind: 'timeout', module, node: target, holders: [] }
          : undefined;
      }
      const [fn, ...others] = projectFunctions(call.callee);
      const [returned, ...more] = fn && others.length === 0 ? returnedNodes(fn.node) : [];
      return fn && returned && more.length === 0 ? inner(returned, fn.module) : undefined;
    }
    default:
      return undefined;
  }
}

function ofController(world: World, module: ModuleSyntax, node: Node): FreshSignal | undefined {
  const held = node.type === 'Identifier' ? heldBy(module, node) : undefined;
  const made = held ? unwrap(held.init) : node;
  if (made.type !== 'NewExpression') return undefined;
  const { entity } = resolveCall(world, module, made);
  if (entity?.kind !== 'library' || entity.library !== 'global' || entity.path !== 'AbortController') return undefined;
  return { kind: 'controller', module, node: made, holders: held ? [held.binding] : [] };
}

/** What a variable that is set once was declared with. */
function heldBy(module: ModuleSyntax, node: Node): { binding: Binding; init: Node } | undefined {
  const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
  const declaration = binding?.declaration;
  if (!binding || declaration?.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier') return undefined;
  return declaration.init && module.assignmentsTo(binding).length === 0
    ? { binding, init: declaration.init }
    : undefined;
}

function isNothing(node: Node): boolean {
  const target = unwrap(node);
  return (
    (target.type === 'Literal' && target.value === null) ||
    (target.type === 'Identifier' && target.name === 'undefined')
  );
}
