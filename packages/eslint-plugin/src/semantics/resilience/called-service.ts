import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import { constantPlace } from '../durations/constant-place.js';
import { propertyOf } from '../options.js';
import type { World } from '../world.js';

/**
 * Whether a call goes to a service of its own choice: an address that is written there, configured, or the client's. What
 * goes wherever its caller says (a webhook, a crawler) has no one service that a breaker could watch.
 */
export function callsOneService(world: World, call: Call): boolean {
  const first = argumentAt(call, 0);
  if (!first || first === 'spread') return first === undefined;
  const options = propertyOf(world, call.module, first, 'url');
  if (options.state === 'set') return !isHandedIn(world, options.module, options.node);
  return !isHandedIn(world, call.module, first);
}

/** Whether the beginning of an address comes from a parameter. */
function isHandedIn(world: World, module: ModuleSyntax, node: Node, depth = 0): boolean {
  const target = unwrap(node);
  if (depth > 8) return false;
  const inner = (next: Node) => isHandedIn(world, module, next, depth + 1);
  switch (target.type) {
    case 'Identifier': {
      const binding = module.bindingOf(target);
      if (binding?.kind === 'parameter') return true;
      const place = constantPlace(world, module, target);
      if (place) return isHandedIn(world, place.module, place.node, depth + 1);
      return binding?.kind === 'variable' && binding.scope.parent !== undefined;
    }
    case 'MemberExpression':
      return inner(target.object);
    case 'TemplateLiteral': {
      const [start] = target.quasis;
      const [first] = target.expressions;
      return start?.value.raw === '' && first !== undefined && inner(first);
    }
    case 'BinaryExpression':
      return inner(target.left);
    case 'LogicalExpression':
      return inner(target.left);
    case 'NewExpression':
    case 'CallExpression': {
      const argument = target.arguments.at(-1);
      return target.type === 'NewExpression' && argument !== undefined && inner(argument);
    }
    default:
      return false;
  }
}
