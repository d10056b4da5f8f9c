import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  enclosingClass,
  isFunction,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
  rootOf,
  isConstructor,
} from '../../syntax/node.js';
import { runsOnce } from '../resources/runs-once.js';
import { signalReach } from './signal-reach.js';
import type { World } from '../world.js';
import { isSignal } from './is-signal.js';

/**
 * Whether an expression is a signal that surely outlives the call of the function in which it stands, so that each call may
 * add to it: a parameter or a part of one, a field, one of the module. Not a request's, which dies with its one handler, nor
 * one that a library makes for the one callback that it hands it to, nor one in code that runs once.
 */
export function isLongLivedSignal(world: World, module: ModuleSyntax, node: Node): boolean {
  if (!isSignal(world.evaluate(module, node))) return false;
  const owner = flowOwnerOf(node);
  if (!owner || !isFunction(owner) || isConstructor(owner) || runsOnce(module, node)) return false;
  const root = rootOf(node);
  if (root.type === 'ThisExpression') return enclosingClass(node) !== undefined;
  const binding = root.type === 'Identifier' ? module.bindingOf(root) : undefined;
  switch (binding?.kind) {
    case 'import':
      return true;
    case 'parameter': {
      const home = flowOwnerOf(binding.identifier);
      const isOfRequest = signalReach(world, module, world.evaluateBinding(module, binding))?.isOfRequest;
      return isFunction(home) && !isOfRequest && !isCallback(home);
    }
    case 'variable': {
      if (flowOwnerOf(binding.identifier)?.type === 'Program') return true;
      const { declaration } = binding;
      // `const { signal } = options`, `const signal = this.signal`
      return (
        declaration.type === 'VariableDeclarator' &&
        declaration.init != null &&
        /^(?:Identifier|MemberExpression|ThisExpression)$/.test(unwrap(declaration.init).type) &&
        isSameFunction(declaration.init, node) &&
        isPartOfLongLived(world, module, declaration.init)
      );
    }
    default:
      return false;
  }
}

function isPartOfLongLived(world: World, module: ModuleSyntax, init: Node): boolean {
  const root = rootOf(init);
  if (root.type === 'ThisExpression') return true;
  const binding = root.type === 'Identifier' ? module.bindingOf(root) : undefined;
  if (binding?.kind !== 'parameter') return false;
  const home = flowOwnerOf(binding.identifier);
  const reach = signalReach(world, module, world.evaluateBinding(module, binding));
  return isFunction(home) && reach !== undefined && !reach.isOfRequest && !isCallback(home);
}

function isSameFunction(one: Node, other: Node): boolean {
  return flowOwnerOf(one) === flowOwnerOf(other);
}

/** A function that is written where it is handed to somebody, who gives it a signal of its own. */
function isCallback(fn: FunctionNode): boolean {
  const outer = wrapped(fn);
  const { parent } = outer;
  if (parent?.type === 'Property') return true;
  return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee !== outer;
}
