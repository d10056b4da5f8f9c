import { typeFacts } from '../entity.js';
import { heritageType } from '../values/heritage-type.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** How many interfaces up a framework's request is looked for. */
const levels = 6;

/**
 * Whether a value is a request as only a framework makes them, with what a client has sent: of its own type, of one that the
 * project made of it (`interface SignedIn extends Request`), or of both together (`Request & { user: User }`).
 */
export function isRequest(world: World, value: Value, level = levels): boolean {
  switch (value.kind) {
    case 'library-instance':
      return typeFacts(world, value.library, value.type)?.clientData !== undefined;
    case 'all-of':
      return value.values.some(one => isRequest(world, one, level));
    case 'interface': {
      const { module, node, types } = value;
      if (node.type === 'TSTypeLiteral' || level === 0) return false;
      return node.extends.some(heritage => isRequest(world, heritageType(world, module, heritage, types), level - 1));
    }
    default:
      return false;
  }
}
