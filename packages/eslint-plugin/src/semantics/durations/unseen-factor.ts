import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { constantPlace } from './constant-place.js';

/** Whether a factor comes from a module out of sight, and so may be a conversion: `HOUR` of a package, `units.HOUR`. */
export function isUnseen(world: World, module: ModuleSyntax, node: Node): boolean {
  const target = unwrap(node);
  if (constantPlace(world, module, target)) return false;
  const root = target.type === 'MemberExpression' ? unwrap(target.object) : target;
  return root.type === 'Identifier' && module.bindingOf(root)?.kind === 'import';
}
